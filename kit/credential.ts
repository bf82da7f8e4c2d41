import { createHash, createHmac, randomBytes } from "node:crypto";

/** What is stored of a credential: never the key itself. Keys have 160 random bits, so a plain digest suffices. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/**
 * The demo credential of a seeded client. Made from a secret of the installation, so that it need not be stored, can be
 * printed again at each start, and opens no other installation.
 */
export const demoKey = (secret: Buffer, slug: string): string =>
  `tteurak_demo_${slug}_${createHmac("sha256", secret).update(slug).digest("base64url").slice(0, 27)}`;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const NAME_LENGTH = 8;
const SECRET_LENGTH = 32;
const CHECK_LENGTH = 6;
const KEY = new RegExp(
  `^tteurak_([${ALPHABET}]{${NAME_LENGTH}})_([${ALPHABET}]{${SECRET_LENGTH}})([${ALPHABET}]{${CHECK_LENGTH}})$`,
);

/** A key that was just made. Only `hash` and `prefix` may be kept: `text` is shown once. */
export type NewKey = { text: string; prefix: string; hash: string };

/** 160 random bits behind a name of its own; the last letters are a checksum of all before them. */
export function newKey(): NewKey {
  const prefix = `tteurak_${letters(randomBytes(NAME_LENGTH))}`;
  const body = `${prefix}_${letters(randomBytes(SECRET_LENGTH))}`;
  const text = `${body}${checksum(body)}`;
  return { text, prefix, hash: hashOf(text) };
}

/** Whether this was meant to be a key of ours and cannot be one: a letter is wrong, missing or too much. */
export function isMistyped(text: string): boolean {
  if (!text.startsWith("tteurak_") || text.startsWith("tteurak_demo_")) return false;
  return !KEY.test(text) || checksum(text.slice(0, -CHECK_LENGTH)) !== text.slice(-CHECK_LENGTH);
}

const letters = (bytes: Buffer): string => Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");

const checksum = (body: string): string =>
  letters(createHash("sha256").update(body).digest().subarray(0, CHECK_LENGTH));
