import { createHash, randomBytes } from "node:crypto";
import { HOUR } from "../../../kit/durations";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LETTERS = 20;
const LASTS = 72 * HOUR;

/** How long after it was made a code may be used. */
export const codeEnd = (now: Date): Date => new Date(now.getTime() + LASTS);

/** 100 random bits in groups of four, to be typed from paper once. Only the hash may be kept. */
export function newSignInCode(): { text: string; hash: string } {
  const letters = Array.from(randomBytes(LETTERS), (byte) => ALPHABET[byte & 31]).join("");
  const text = letters.replace(/.{4}(?!$)/g, "$&-");
  return { text, hash: hashOfCode(text) };
}

/** The same for a code however it was typed: groups, spaces and capital letters mean nothing. */
export const hashOfCode = (typed: string): string =>
  createHash("sha256")
    .update(typed.toLowerCase().replace(/[^0-9a-z]/g, ""))
    .digest("hex");
