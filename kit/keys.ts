import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secrets of one installation. Every process of it needs the same; a gateway alone needs `callerContextPrivate`. */
export type Keys = {
  callerContextPrivate: string;
  callerContextPublic: string;
  /** Seals cursors. */
  cursor: Buffer;
  /** The demo credentials are made from it, so that no key is stored and none is the same in two installations. */
  demo: Buffer;
};

/** Reads the keys of a folder; makes those that are missing, readable by their owner alone. */
export function loadKeys(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keep = (name: string, make: () => string | Buffer): Buffer => {
    const path = join(folder, name);
    if (!existsSync(path)) writeOnce(path, make());
    return readFileSync(path);
  };
  const pair = keep("caller-context.pem", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    });
    return privateKey + publicKey;
  }).toString();
  const publicAt = pair.indexOf("-----BEGIN PUBLIC KEY-----");
  return {
    callerContextPrivate: pair.slice(0, publicAt),
    callerContextPublic: pair.slice(publicAt),
    cursor: keep("cursor.key", () => randomBytes(32)),
    demo: keep("demo.key", () => randomBytes(32)),
  };
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
