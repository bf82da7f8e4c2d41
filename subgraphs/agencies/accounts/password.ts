import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from "node:crypto";

// As OWASP asks of scrypt where memory is dear: 32 MiB for each guess.
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
// Nobody guesses 160 random bits at any speed, and the first start hashes several such passwords.
const COST_OF_RANDOM: ScryptOptions = { ...COST, N: 2 ** 10 };
const RANDOM = "random";
const LENGTH = 32;

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, LENGTH, cost, (error, key) => (error ? reject(error) : resolve(key))),
  );

async function hash(password: string, cost: ScryptOptions): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `scrypt$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** What is kept of a password that somebody chose. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** What is kept of a password of 160 random bits, which is made and not chosen. */
export const hashRandomPassword = async (password: string): Promise<string> =>
  `${await hash(password, COST_OF_RANDOM)}$${RANDOM}`;

// What somebody who is not known is compared with, so that it takes as long to refuse them.
const NOBODY = `scrypt$${Buffer.alloc(16).toString("base64url")}$${Buffer.alloc(LENGTH).toString("base64url")}`;

/** Whether a password is the one that was hashed; with no hash it never is, and takes as long to find out. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, salt = "", key = "", kind = ""] = (hash ?? NOBODY).split("$");
  const derived = await derive(password, Buffer.from(salt, "base64url"), kind === RANDOM ? COST_OF_RANDOM : COST);
  const same = timingSafeEqual(derived, Buffer.from(key, "base64url"));
  return same && hash !== null;
}
