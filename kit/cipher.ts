import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const IV = 12;
const TAG = 16;

/**
 * Keeps values in the database so that its dump tells nothing: the key stands outside. A value is bound to its place
 * (table, column and row), so that it cannot be moved to another. `blind` makes an index of equal values, for one column.
 */
export type Cipher = {
  seal(value: string, place: string): Buffer;
  open(sealed: Buffer, place: string): string;
  blind(value: string, column: string): string;
};

export function createCipher(secret: Buffer): Cipher {
  const derived = (purpose: string) => createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
  const key = derived("values");
  const blindKey = derived("indexes");
  return {
    seal(value, place) {
      const iv = freshIv();
      const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, IV)).setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString("utf8");
    },
    blind: (value, column) => createHmac("sha256", blindKey).update(`${column}\0${value}`).digest("base64url"),
  };
}

// Asking for so few random bytes takes a third as long as to seal with them, so they are asked for by the thousand.
let random = Buffer.alloc(0);
let taken = 0;

/** Random bytes that were never given before. */
function freshIv(): Buffer {
  if (taken + IV > random.length) {
    random = randomBytes(IV * 1000);
    taken = 0;
  }
  taken += IV;
  return random.subarray(taken - IV, taken);
}
