import { type CryptoKey, importPKCS8, importSPKI, jwtVerify, SignJWT } from "jose";
import type { Viewer } from "./viewer";

const ALGORITHM = "EdDSA";
const TYPE = "access-pass+jwt";
const LIFETIME_SECONDS = 60;

/**
 * What `residents` lets one caller see of one person, for one purpose on one basis, for as long as a request takes. It
 * travels inside the graph, from the one who may give the permission to those who must obey it; no caller ever gets it.
 */
export type AccessPass = Readonly<{
  subject: string;
  /** The household that the person belongs to; null where it is in none. */
  household: string | null;
  agency: string | null;
  actor: string | null;
  purpose: string | null;
  basis: string | null;
  classes: readonly string[];
}>;

export type PassIssuer = (pass: AccessPass) => Promise<string>;

/** The pass for this person and this caller; null where there is none, or it is another's, another person's or too old. */
export type PassChecker = (
  token: string | null | undefined,
  subject: string,
  viewer: Viewer,
) => Promise<AccessPass | null>;

export async function createPassIssuer(privateKeyPem: string): Promise<PassIssuer> {
  const key: CryptoKey = await importPKCS8(privateKeyPem, ALGORITHM);
  return ({ subject, ...pass }) =>
    new SignJWT({ ...pass })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(key);
}

export async function createPassChecker(publicKeyPem: string): Promise<PassChecker> {
  const key: CryptoKey = await importSPKI(publicKeyPem, ALGORITHM);
  return async (token, subject, viewer) => {
    if (!token) return null;
    const options = {
      algorithms: [ALGORITHM],
      typ: TYPE,
      subject,
      requiredClaims: ["exp", "iat"],
      clockTolerance: "5s",
    };
    const verified = await jwtVerify<AccessPass>(token, key, options).catch(() => null);
    if (!verified) return null;
    const { household, agency, actor, purpose, basis, classes } = verified.payload;
    const isTheirs =
      agency === viewer.agency && actor === viewer.actor && purpose === viewer.purpose && basis === viewer.basis;
    return isTheirs ? Object.freeze({ subject, household, agency, actor, purpose, basis, classes }) : null;
  };
}
