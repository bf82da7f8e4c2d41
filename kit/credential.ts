import { createHash, createHmac } from "node:crypto";

/** What is stored of a credential: never the key itself. Keys have 160 random bits, so a plain digest suffices. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/**
 * The demo credential of a seeded client. Made from a secret of the installation, so that it need not be stored, can be
 * printed again at each start, and opens no other installation.
 */
export const demoKey = (secret: Buffer, slug: string): string =>
  `tteurak_demo_${slug}_${createHmac("sha256", secret).update(slug).digest("base64url").slice(0, 27)}`;
