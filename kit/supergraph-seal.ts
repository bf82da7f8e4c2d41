import { createHash } from "node:crypto";
import { importPKCS8, importSPKI, jwtVerify, SignJWT } from "jose";

const ALGORITHM = "EdDSA";
const TYPE = "supergraph+jwt";

/** The graph with what partners brought to it: a supergraph document for each contract, and where partners' subgraphs are. */
export type RegisteredGraph = {
  contracts: Readonly<Record<"open" | "partner" | "staff" | "self", string>>;
  subgraphs: readonly { name: string; url: string }[];
};

/** Such a graph as text, and the seal over its number and its digest. A later graph has a higher number. */
export type SealedGraph = { text: string; seal: string };

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** `isUrgent` where something is wrong with the graph before. */
export type GraphSealer = (number: number, text: string, isUrgent: boolean) => Promise<string>;
/** A graph that was sealed: its number, and whether it is to take over at once. */
export type OpenedGraph = { number: number; isUrgent: boolean; graph: RegisteredGraph };
/** Null for one that was not sealed, or was changed afterwards. */
export type GraphReader = (sealed: SealedGraph) => Promise<OpenedGraph | null>;

/** Seals the graphs of one installation (Ed25519), so that a gateway runs no other, wherever it was kept meanwhile. */
export function createGraphSealer(privateKeyPem: string): GraphSealer {
  const key = importPKCS8(privateKeyPem, ALGORITHM);
  key.catch(() => {});
  return async (number, text, isUrgent) =>
    new SignJWT({ number, digest: digestOf(text), urgent: isUrgent })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuedAt()
      .sign(await key);
}

export function createGraphReader(publicKeyPem: string): GraphReader {
  const key = importSPKI(publicKeyPem, ALGORITHM);
  key.catch(() => {});
  return async ({ text, seal }) => {
    const options = { algorithms: [ALGORITHM], typ: TYPE, requiredClaims: ["number", "digest"] };
    const verified = await jwtVerify<{ number: number; digest: string; urgent?: boolean }>(
      seal,
      await key,
      options,
    ).catch(() => null);
    if (!verified || verified.payload.digest !== digestOf(text)) return null;
    const { number, urgent: isUrgent = false } = verified.payload;
    return { number, isUrgent, graph: JSON.parse(text) as RegisteredGraph };
  };
}
