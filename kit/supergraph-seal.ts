import { createHash } from "node:crypto";
import { importPKCS8, importSPKI, jwtVerify, SignJWT } from "jose";

const ALGORITHM = "EdDSA";
const TYPE = "supergraph+jwt";
const NEWEST = "newest-supergraph+jwt";

/** The graph with what partners brought to it: a supergraph document for each contract, and where partners' subgraphs are. */
export type RegisteredGraph = {
  contracts: Readonly<Record<"open" | "partner" | "staff" | "self", string>>;
  subgraphs: readonly { name: string; url: string }[];
};

/** Such a graph as text, and the seal over its number and its digest. A later graph has a higher number. */
export type SealedGraph = { text: string; seal: string };

/** The newest of them, and that it is: signed for whoever asks, with a word that nobody used before. */
export type NewestGraph = SealedGraph & { newest: string };

type Seal = { number: number; digest: string; urgentSince: number };
type Newest = { number: number; nonce: string };

export const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** `urgentSince`: the number of the latest graph that was made because something was wrong with the one before; 0 for none. */
export type GraphSealer = (number: number, text: string, urgentSince: number) => Promise<string>;
/** A graph that was sealed. It is to take over at once from each that has a number below `urgentSince`. */
export type OpenedGraph = { number: number; urgentSince: number; graph: RegisteredGraph };
export type NewestTeller = (number: number, nonce: string) => Promise<string>;
/** Null for one that was not sealed, was changed afterwards, or is not the newest one in answer to this word. */
export type GraphReader = (told: NewestGraph, nonce: string) => Promise<OpenedGraph | null>;

/** Seals the graphs of one installation (Ed25519), so that a gateway runs no other, wherever it was kept meanwhile. */
export function createGraphSealer(privateKeyPem: string): GraphSealer {
  const key = importPKCS8(privateKeyPem, ALGORITHM);
  key.catch(() => {});
  return async (number, text, urgentSince) =>
    new SignJWT({ number, digest: digestOf(text), urgentSince })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuedAt()
      .sign(await key);
}

/** Says which graph is the newest, so that nobody can hand an older one to a gateway that has just started. */
export function createNewestTeller(privateKeyPem: string): NewestTeller {
  const key = importPKCS8(privateKeyPem, ALGORITHM);
  key.catch(() => {});
  return async (number, nonce) =>
    new SignJWT({ number, nonce }).setProtectedHeader({ alg: ALGORITHM, typ: NEWEST }).sign(await key);
}

export function createGraphReader(publicKeyPem: string): GraphReader {
  const key = importSPKI(publicKeyPem, ALGORITHM);
  key.catch(() => {});
  const claimsOf = async <Claims>(token: string, typ: string): Promise<Partial<Claims>> =>
    jwtVerify<Claims>(token, await key, { algorithms: [ALGORITHM], typ }).then(
      ({ payload }) => payload,
      () => ({}),
    );
  return async ({ text, seal, newest }, nonce) => {
    const { number, digest, urgentSince = 0 } = await claimsOf<Seal>(seal, TYPE);
    if (number === undefined || digest !== digestOf(text)) return null;
    const told = await claimsOf<Newest>(newest, NEWEST);
    if (told.number !== number || told.nonce !== nonce) return null;
    return { number, urgentSince, graph: JSON.parse(text) as RegisteredGraph };
  };
}
