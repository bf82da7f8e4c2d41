import { createHmac, timingSafeEqual } from "node:crypto";
import { Invalid } from "./errors";

/**
 * Seals the place in a list where a page ended. Bound to a scope (the list, its filter, the caller's agency), so that an
 * edited cursor, or one of another list, filter or agency, is refused.
 */
export type CursorSeal = {
  seal(keys: readonly string[], scope: string): string;
  open(cursor: string, scope: string): string[];
};

/** Every replica of a subgraph needs the same key. */
export function createCursorSeal(key: Buffer): CursorSeal {
  const mac = (text: string, scope: string): Buffer =>
    createHmac("sha256", key).update(scope).update("\0").update(text).digest().subarray(0, 12);
  return {
    seal(keys, scope) {
      const text = JSON.stringify(keys);
      return `${Buffer.from(text).toString("base64url")}.${mac(text, scope).toString("base64url")}`;
    },
    open(cursor, scope) {
      const [body = "", seal = ""] = cursor.split(".");
      const text = Buffer.from(body, "base64url").toString();
      const given = Buffer.from(seal, "base64url");
      const expected = mac(text, scope);
      if (given.length === expected.length && timingSafeEqual(given, expected)) return JSON.parse(text) as string[];
      throw new Invalid(
        "This cursor does not belong to this list with these arguments. Ask for the first page again.",
        "이 커서는 해당 목록의 커서가 아닙니다. 첫 페이지부터 다시 요청하십시오.",
        "CURSOR_INVALID",
      );
    },
  };
}
