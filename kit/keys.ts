import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./errors";
import { homeKeys } from "./home-keys";

/** What a subgraph needs of an installation's secrets. It can check who asks, and cannot sign for anybody. */
export type SubgraphKeys = {
  callerContextPublic: string;
  /** Checks what the owner of people lets a caller see. */
  passPublic: string;
  /** Signs and checks receipts: that a request stands in the sealed evidence. */
  evidence: { private: string; public: string };
  /** Signs and checks what owners tell each other. */
  events: { private: string; public: string };
  /** Seals the graph that gateways run; for its registry alone, null where this process was not given it. */
  graphPrivate: string | null;
  /** Seals cursors. */
  cursor: Buffer;
  /** Makes the names of records bound to people, one for each agency. */
  pairwise: Buffer;
  /** For the owner of people alone; null where this process was not given them. */
  people: PeopleKeys | null;
  /** The demo credentials are made from it, so that no key is stored and none is the same in two installations. */
  demo: Buffer;
};

/** What the owner of people needs: the values' key, the key of the names of people, the signature of passes, and partners' homes. */
export type PeopleKeys = { data: Buffer; pairwise: Buffer; passPrivate: string; homes: ReadonlyMap<string, Buffer> };

/** What a gateway needs: it signs who asks, and, where no other issuer is set, the tokens that it issues itself. */
export type GatewayKeys = {
  callerContextPrivate: string;
  issuerPrivate: string;
  issuerCookies: Buffer;
  graphPublic: string;
};

export type Keys = SubgraphKeys & GatewayKeys;

type Pair = { private: string; public: string };

// Four folders, so that a process on a machine or in a container of its own need not be shown the others' keys.
const CALLER_CONTEXT: Pair = {
  private: "gateway/caller-context.private.pem",
  public: "subgraphs/caller-context.public.pem",
};
const PASS: Pair = { private: "people/access-pass.private.pem", public: "subgraphs/access-pass.public.pem" };
/** The public half is for everybody who holds a receipt. */
const EVIDENCE: Pair = { private: "subgraphs/evidence.private.pem", public: "subgraphs/evidence.public.pem" };
const EVENTS: Pair = { private: "subgraphs/events.private.pem", public: "subgraphs/events.public.pem" };
const ISSUER: Pair = { private: "gateway/issuer.private.pem", public: "gateway/issuer.public.pem" };
/** In a folder of its own, because of the subgraphs the registry alone may change what gateways run. */
const GRAPH: Pair = { private: "registry/graph.private.pem", public: "gateway/graph.public.pem" };
const ISSUER_COOKIES = "gateway/issuer-cookies.key";
const PEOPLE_DATA = "people/data.key";
const PEOPLE_PAIRWISE = "people/pairwise.key";
const PAIRWISE = "subgraphs/pairwise.key";
const CURSOR = "subgraphs/cursor.key";
const DEMO = "subgraphs/demo.key";

export const subgraphKeys = (folder: string): SubgraphKeys => ({
  callerContextPublic: read(folder, CALLER_CONTEXT.public).toString(),
  passPublic: read(folder, PASS.public).toString(),
  pairwise: read(folder, PAIRWISE),
  people: existsSync(join(folder, PASS.private)) ? peopleKeys(folder) : null,
  evidence: { private: read(folder, EVIDENCE.private).toString(), public: read(folder, EVIDENCE.public).toString() },
  events: { private: read(folder, EVENTS.private).toString(), public: read(folder, EVENTS.public).toString() },
  graphPrivate: existsSync(join(folder, GRAPH.private)) ? read(folder, GRAPH.private).toString() : null,
  cursor: read(folder, CURSOR),
  demo: read(folder, DEMO),
});

const peopleKeys = (folder: string): PeopleKeys => ({
  data: read(folder, PEOPLE_DATA),
  pairwise: read(folder, PEOPLE_PAIRWISE),
  passPrivate: read(folder, PASS.private).toString(),
  homes: homeKeys(folder),
});

export const gatewayKeys = (folder: string): GatewayKeys => ({
  callerContextPrivate: read(folder, CALLER_CONTEXT.private).toString(),
  issuerPrivate: read(folder, ISSUER.private).toString(),
  issuerCookies: read(folder, ISSUER_COOKIES),
  graphPublic: read(folder, GRAPH.public).toString(),
});

/** Makes the keys that an installation lacks, readable by their owner alone, and reads them all. */
export function makeKeys(folder: string): Keys {
  for (const part of ["gateway", "subgraphs", "people", "registry"])
    mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
  for (const pair of [CALLER_CONTEXT, PASS, EVIDENCE, EVENTS, ISSUER, GRAPH])
    if (!existsSync(join(folder, pair.public))) makePair(folder, pair);
  for (const name of [ISSUER_COOKIES, PEOPLE_DATA, PEOPLE_PAIRWISE, PAIRWISE, CURSOR, DEMO])
    if (!existsSync(join(folder, name))) writeOnce(join(folder, name), randomBytes(32));
  return { ...subgraphKeys(folder), ...gatewayKeys(folder) };
}

function read(folder: string, name: string): Buffer {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  throw new StartError(
    "KEYS_MISSING",
    `There is no key ${name} in the keys folder. Set TTEURAK_KEYS_DIR to the keys of this installation; \`npm start\` and \`npm run migrate\` make them.`,
  );
}

/** The public half is written last and says that the pair is whole: of two processes at once, both keep the first's. */
function makePair(folder: string, pair: Pair): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  writeOnce(join(folder, pair.private), privateKey.export({ type: "pkcs8", format: "pem" }));
  const kept = createPrivateKey(readFileSync(join(folder, pair.private)));
  writeOnce(join(folder, pair.public), createPublicKey(kept).export({ type: "spki", format: "pem" }));
}

/** Several processes may start at once: the first whole file wins and the others read it. */
function writeOnce(path: string, content: string | Buffer): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}
