import { type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Clock } from "../kit/clock";

/** What an access token says of who holds it; everything else about them is asked of `agencies`. */
export type TokenHolder = {
  /** Whom it was issued to: the client itself, or somebody who signed in. */
  subject: string;
  client: string;
  /** The name of the key with which the client signed for it, where the issuer says so. */
  key: string | null;
};

/** Reads an access token; null for one that is not to be trusted, whatever the reason. */
export type AccessTokens = (token: string) => Promise<TokenHolder | null>;

export type TokenRules = {
  issuer: string;
  /** Whom a token must be for: this graph. */
  audience: string;
  keys: JWTVerifyGetKey;
  clock: Clock;
};

const ALGORITHMS = ["EdDSA", "ES256"];
const SKEW_SECONDS = 30;
const OLDEST_SECONDS = 3600;

/** Whether a credential has the form of a token; an API key has no dots. */
export const isToken = (credential: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential);

/** Accepts access tokens (RFC 9068) of one issuer for this graph, signed by an algorithm that we chose. */
export function createAccessTokens({ issuer, audience, keys, clock }: TokenRules): AccessTokens {
  return async (token) => {
    const verified = await jwtVerify<{ client_id?: unknown; client_key?: unknown; cnf?: unknown }>(token, keys, {
      algorithms: ALGORITHMS,
      typ: "at+jwt",
      issuer,
      audience,
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: OLDEST_SECONDS,
      requiredClaims: ["exp", "iat", "sub", "jti", "client_id"],
      currentDate: clock(),
    }).catch(refusedToken);
    if (!verified) return null;
    const { sub = "", client_id: client, client_key: key, cnf } = verified.payload;
    // Bound to a certificate or a key that a bearer does not show: whoever sends it may have found it.
    if (cnf !== undefined || typeof client !== "string") return null;
    return { subject: sub, client, key: typeof key === "string" ? key : null };
  };
}

/** A token that is wrong is nobody's; an issuer whose keys cannot be read is another matter. */
function refusedToken(error: unknown): null {
  if ((error as { code?: string }).code?.startsWith("ERR_J")) return null;
  throw error;
}
