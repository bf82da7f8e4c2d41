import { readFileSync } from "node:fs";
import type { AskAgencies } from "../../gateway/ask-agencies";
import { ALONE } from "../../gateway/alone.fixture";
import { startGateway } from "../../gateway/create-gateway";
import { httpSource } from "../../gateway/http-source";
import { run } from "../../hub/run";
import { createContextSigner } from "../../kit/caller-context";
import { gatewayKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { fromEnvironment } from "../from-environment";
import { SUBGRAPH_NAMES } from "./graph";

/** Our gateway as `hub/start-gateway.ts` starts it in production, before another graph: its own door, limits, signatures and all. */
async function start(): Promise<{ close(): Promise<void> }> {
  const log = createLog("gateway", "warn");
  const signed = await createContextSigner(gatewayKeys(fromEnvironment("TTEURAK_KEYS_DIR")).callerContextPrivate);
  // The subgraphs of this bench ask for no signature, and no other gateway makes any: one of ours makes none either.
  const sign = process.argv[2] === "unsigned" ? async () => "unsigned" : signed;
  const supergraphSdl = readFileSync(fromEnvironment("SUPERGRAPH"), "utf8");
  const sources = new Map(
    SUBGRAPH_NAMES.map((name) => [name as string, httpSource(name, urlIn(supergraphSdl, name), sign, log)]),
  );
  const gateway = await startGateway({
    supergraphOf: () => supergraphSdl,
    sourceOf(name) {
      const source = sources.get(name);
      if (!source) throw new Error(`there is no subgraph ${name}`);
      return source;
    },
    subgraphs: [],
    askAgencies,
    ...ALONE,
    classifiedOperations: "registered",
    log,
  });
  process.stdout.write(`GraphQL ${gateway.url}/graphql\n`);
  return {
    async close() {
      await gateway.close();
      await Promise.all([...sources.values()].map((source) => source.close()));
    },
  };
}

const urlIn = (supergraphSdl: string, name: string): string =>
  new RegExp(`@join__graph\\(name: "${name}", url: "([^"]+)"\\)`).exec(supergraphSdl)?.[1] ?? "";

/** The one client of this run, whatever key it shows; this graph has no subgraph that would know it. */
const askAgencies: AskAgencies = async ({ query }) =>
  query.includes("recordFieldUsage") ? { data: { recorded: true } } : { data: { access: CLIENT } };

const CLIENT = {
  actor: "cli_bench",
  agencyId: "agc_bench",
  agencyKind: "LOCAL_GOVERNMENT",
  audience: "partner",
  status: "ACTIVE",
  membershipStatus: "ACTIVE",
  purposes: [],
  bases: [],
  roles: [],
};

run(start);
