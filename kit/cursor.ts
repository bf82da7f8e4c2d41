import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Invalid } from "./errors";

/**
 * Seals the place in a list where a page ended, so that nobody reads the keys of the row in it. Bound to a scope (the list,
 * its filter, the caller's agency): an edited cursor, or one of another list, filter or agency, is refused.
 */
export type CursorSeal = {
  seal(keys: readonly string[], scope: string): string;
  open(cursor: string, scope: string): string[];
};

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** Every replica of a subgraph needs the same key. */
export function createCursorSeal(secret: Buffer): CursorSeal {
  const key = createHash("sha256").update("cursor").update(secret).digest();
  return {
    seal(keys, scope) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(scope));
      const body = Buffer.concat([cipher.update(JSON.stringify(keys), "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(cursor, scope) {
      try {
        const sealed = Buffer.from(cursor, "base64url");
        const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(scope))
          .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        const body = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
        return JSON.parse(body.toString("utf8")) as string[];
      } catch {
        throw new Invalid(
          "This cursor does not belong to this list with these arguments. Ask for the first page again.",
          "이 커서는 해당 목록의 커서가 아닙니다. 첫 페이지부터 다시 요청하십시오.",
          "CURSOR_INVALID",
        );
      }
    },
  };
}
