import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a subgraph needs of an installation's secrets. It can check who asks, and cannot sign for anybody. */
export type SubgraphKeys = {
  callerContextPublic: string;
  /** Seals cursors. */
  cursor: Buffer;
  /** The demo credentials are made from it, so that no key is stored and none is the same in two installations. */
  demo: Buffer;
};

/** All of them: gateways sign who asks. */
export type Keys = SubgraphKeys & { callerContextPrivate: string };

/** Makes what is missing in the folder, readable by its owner alone, and reads what a subgraph needs. */
export function subgraphKeys(folder: string): SubgraphKeys {
  makeKeys(folder);
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  return { callerContextPublic: read(PUBLIC).toString(), cursor: read(CURSOR), demo: read(DEMO) };
}

/** What a process needs that is a gateway as well. */
export function loadKeys(folder: string): Keys {
  const keys = subgraphKeys(folder);
  return { ...keys, callerContextPrivate: readFileSync(join(folder, PRIVATE), "utf8") };
}

const PRIVATE = "caller-context.private.pem";
const PUBLIC = "caller-context.public.pem";
const CURSOR = "cursor.key";
const DEMO = "demo.key";

function makeKeys(folder: string): void {
  const missing = [PUBLIC, CURSOR, DEMO].filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (missing.includes(PUBLIC)) makePair(folder);
  for (const name of [CURSOR, DEMO]) if (missing.includes(name)) writeOnce(join(folder, name), randomBytes(32));
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
