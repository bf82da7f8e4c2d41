import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const TAG = 16;

/**
 * The name of a record for one agency alone. The same record has another name for each agency, so that what two of them
 * hold cannot be joined; the name is always the same for one agency, and leads back to the record only here.
 */
export type Pseudonyms = {
  seal(id: string, agency: string): string;
  /** Null for a name that is edited, another agency's, or none at all. */
  open(pseudonym: string, agency: string): string | null;
  /** Sorted by `sha256(key || id)`, a list of records stands in an order that is one agency's own and says nothing of another's. */
  orderKey(agency: string): string;
};

/** The tag is made from the id and the agency and begins the cipher, so that equal ids give equal names and no table is kept. */
export function createPseudonyms(secret: Buffer, prefix: string): Pseudonyms {
  const keyOf = (purpose: string): Buffer => Buffer.from(hkdfSync("sha256", secret, prefix, purpose, 32));
  const tagKey = keyOf("tag");
  const bodyKey = keyOf("body");
  const orderSecret = keyOf("order");
  const tagOf = (id: string, agency: string): Buffer =>
    createHmac("sha256", tagKey).update(`${agency}\0${id}`).digest().subarray(0, TAG);
  return {
    seal(id, agency) {
      const tag = tagOf(id, agency);
      const cipher = createCipheriv("aes-256-ctr", bodyKey, tag);
      return `${prefix}_${Buffer.concat([tag, cipher.update(id, "utf8"), cipher.final()]).toString("base64url")}`;
    },
    open(pseudonym, agency) {
      if (!pseudonym.startsWith(`${prefix}_`)) return null;
      const sealed = Buffer.from(pseudonym.slice(prefix.length + 1), "base64url");
      if (sealed.length <= TAG) return null;
      const tag = sealed.subarray(0, TAG);
      const decipher = createDecipheriv("aes-256-ctr", bodyKey, tag);
      const id = Buffer.concat([decipher.update(sealed.subarray(TAG)), decipher.final()]).toString("utf8");
      return timingSafeEqual(tag, tagOf(id, agency)) ? id : null;
    },
    orderKey: (agency) => createHmac("sha256", orderSecret).update(agency).digest("hex"),
  };
}
