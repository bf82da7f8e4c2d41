import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./errors";

/** What a subgraph needs of an installation's secrets. It can check who asks, and cannot sign for anybody. */
export type SubgraphKeys = {
  callerContextPublic: string;
  /** Seals cursors. */
  cursor: Buffer;
  /** The demo credentials are made from it, so that no key is stored and none is the same in two installations. */
  demo: Buffer;
};

/** What a gateway needs: it signs who asks. */
export type GatewayKeys = { callerContextPrivate: string };

export type Keys = SubgraphKeys & GatewayKeys;

// Two folders, so that a subgraph on a machine or in a container of its own need not be shown the signing key.
const PRIVATE = "gateway/caller-context.private.pem";
const PUBLIC = "subgraphs/caller-context.public.pem";
const CURSOR = "subgraphs/cursor.key";
const DEMO = "subgraphs/demo.key";

export const subgraphKeys = (folder: string): SubgraphKeys => ({
  callerContextPublic: read(folder, PUBLIC).toString(),
  cursor: read(folder, CURSOR),
  demo: read(folder, DEMO),
});

export const gatewayKeys = (folder: string): GatewayKeys => ({
  callerContextPrivate: read(folder, PRIVATE).toString(),
});

/** Makes the keys that an installation lacks, readable by their owner alone, and reads them all. */
export function makeKeys(folder: string): Keys {
  for (const part of ["gateway", "subgraphs"]) mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, PUBLIC))) makePair(folder);
  for (const name of [CURSOR, DEMO])
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
function makePair(folder: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  writeOnce(join(folder, PRIVATE), privateKey.export({ type: "pkcs8", format: "pem" }));
  const kept = createPrivateKey(readFileSync(join(folder, PRIVATE)));
  writeOnce(join(folder, PUBLIC), createPublicKey(kept).export({ type: "spki", format: "pem" }));
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
