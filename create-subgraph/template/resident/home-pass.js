import { createDecipheriv, hkdfSync } from "node:crypto";
import { readToken } from "./caller-context.js";

const IV = 12;
const TAG = 16;

/**
 * What the owner of people lets this caller see of this person, and by which name your agency knows them; null where there is
 * no pass, or it is another caller's, another person's, over, or sealed for another house.
 */
export function openPass(token, handle, viewer, { passKey, homeKey, agency, now = Date.now() / 1000 }) {
  const pass = readToken(token, passKey, "home-pass+jwt");
  if (!pass || pass.sub !== handle || typeof pass.exp !== "number" || pass.exp <= now) return null;
  const theirs = ["agency", "actor", "purpose", "basis"].every((claim) => pass[claim] === viewer[claim]);
  const sealed = pass.at?.[agency];
  if (!theirs || typeof sealed !== "string") return null;
  try {
    return { subjectKey: unseal(Buffer.from(sealed, "base64url"), handle, homeKey), classes: pass.classes };
  } catch {
    return null;
  }
}

function unseal(sealed, handle, homeKey) {
  const key = Buffer.from(hkdfSync("sha256", homeKey, "", "values", 32));
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV)).setAAD(Buffer.from(handle));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString("utf8");
}
