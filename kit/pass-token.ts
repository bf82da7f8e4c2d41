import { type CryptoKey, importPKCS8, importSPKI, jwtVerify, SignJWT } from "jose";
import type { Viewer } from "./viewer";

const ALGORITHM = "EdDSA";

/** Whom a pass is for, and for what. */
export type Addressee = Readonly<{
  agency: string | null;
  actor: string | null;
  purpose: string | null;
  basis: string | null;
}>;

/** Whom a pass is for, and what it opens. */
export type Grant = Addressee & Readonly<{ classes: readonly string[] }>;

/** From when until when a pass holds. */
export type Term = Readonly<{ from: Date; until: Date }>;

/** The two kinds of pass. Neither passes for the other. */
export type PassType = "access-pass+jwt" | "home-pass+jwt";

export type PassSigner<Claims> = (claims: Claims & { subject: string }, term: Term) => Promise<string>;

/** Signs what the owner of people allows, for whoever must obey it. */
export async function createPassSigner<Claims extends Addressee>(
  privateKeyPem: string,
  type: PassType,
): Promise<PassSigner<Claims>> {
  const key: CryptoKey = await importPKCS8(privateKeyPem, ALGORITHM);
  return ({ subject, ...claims }, { from, until }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: type })
      .setSubject(subject)
      .setIssuedAt(from)
      .setExpirationTime(until)
      .sign(key);
}

/** Whose pass it must be: about this subject, for this caller, at this moment. */
export type Wanted = { subject: string; viewer: Viewer; now: Date };

export type PassReader<Claims> = (token: string | null | undefined, wanted: Wanted) => Promise<Claims | null>;

/**
 * What a pass says; null where there is none, or it is another's, another person's, edited or over. Its end is given no
 * tolerance: what it stands on may end with it.
 */
export async function createPassReader<Claims extends Addressee>(
  publicKeyPem: string,
  type: PassType,
): Promise<PassReader<Claims>> {
  const key: CryptoKey = await importSPKI(publicKeyPem, ALGORITHM);
  return async (token, { subject, viewer, now }) => {
    if (!token) return null;
    const options = {
      algorithms: [ALGORITHM],
      typ: type,
      subject,
      currentDate: now,
      requiredClaims: ["exp", "iat"],
    };
    const verified = await jwtVerify<Claims>(token, key, options).catch(() => null);
    if (!verified) return null;
    const { agency, actor, purpose, basis } = verified.payload;
    const isTheirs =
      agency === viewer.agency && actor === viewer.actor && purpose === viewer.purpose && basis === viewer.basis;
    return isTheirs ? verified.payload : null;
  };
}
