import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { CONTRACT_FILES, subgraphFile } from "./files";

const FOUNDING = ["agencies", "housing", "residents", "services"] as const;

/** The documents of the hub's own subgraphs. */
export const foundingDocuments = (): Record<string, string> =>
  Object.fromEntries(FOUNDING.map((name) => [name, readFileSync(subgraphFile(name), "utf8")]));

/** By what a graph is known to be made of the hub's own subgraphs as they are now. */
export const foundingDigest = (): string =>
  createHash("sha256").update(Object.values(foundingDocuments()).join("\n")).digest("base64url");

/** What gateways run where no partner brought anything. */
export const foundingContracts = (): Record<keyof typeof CONTRACT_FILES, string> => ({
  open: readFileSync(CONTRACT_FILES.open, "utf8"),
  partner: readFileSync(CONTRACT_FILES.partner, "utf8"),
  staff: readFileSync(CONTRACT_FILES.staff, "utf8"),
  self: readFileSync(CONTRACT_FILES.self, "utf8"),
});
