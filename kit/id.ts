import { hash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(bytes: Buffer): string {
  let text = "";
  for (const byte of bytes) text += ALPHABET[byte & 31];
  return text;
}

/** The id of a seeded record: the same in all four databases, because it is made from its natural slug. */
export const seededId = (prefix: string, slug: string): string =>
  `${prefix}_${base32(hash("sha256", `${prefix}:${slug}`, "buffer").subarray(0, 16))}`;

/** The id of a record made at run time: random, so that it tells neither order nor time. */
export const newId = (prefix: string): string => `${prefix}_${base32(randomBytes(16))}`;
