import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from "node:crypto";

// As OWASP asks of scrypt where memory is dear: 32 MiB for each guess.
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );

export async function hashPassword(password: string, salt = randomBytes(16)): Promise<string> {
  return `scrypt$${salt.toString("base64url")}$${(await derive(password, salt)).toString("base64url")}`;
}

// What somebody who is not known is compared with, so that it takes as long to refuse them.
const NOBODY = `scrypt$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(LENGTH).toString("base64url")}`;

/** Whether a password is the one that was hashed; with no hash it never is, and takes as long to find out. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, salt = "", key = ""] = (hash ?? NOBODY).split("$");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  const same = timingSafeEqual(derived, Buffer.from(key, "base64url"));
  return same && hash !== null;
}
