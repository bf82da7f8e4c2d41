import { createHmac, hkdfSync } from "node:crypto";

/**
 * A mark by which the same text is known again. It is made with a key that stands outside the database: who has a dump and
 * knows most of a text cannot try out the rest.
 */
export type Fingerprint = (text: string) => string;

export function createFingerprint(secret: Buffer, subgraph: string): Fingerprint {
  const key = Buffer.from(hkdfSync("sha256", secret, subgraph, "fingerprints", 32));
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}
