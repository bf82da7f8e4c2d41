import type { errors } from "oidc-provider";

const LONGEST_LIFE = 300;

/**
 * What an assertion must be beyond what the library asks. Its audience is the issuer and nothing else: one that is also
 * meant for somebody else could be replayed by them (RFC 7523bis). It names its key, and lives a few minutes at most.
 */
export function insistOnAssertion(
  { InvalidClientAuth }: typeof errors,
  issuer: string,
  payload: Record<string, unknown>,
  header: Record<string, unknown>,
): void {
  if (payload.aud !== issuer) throw new InvalidClientAuth("aud must be the issuer and nothing else");
  if (typeof header.kid !== "string") throw new InvalidClientAuth("the header must name the key (kid)");
  const left = Number(payload.exp) - Date.now() / 1000;
  if (!(left <= LONGEST_LIFE)) throw new InvalidClientAuth(`an assertion lives ${LONGEST_LIFE} seconds at most`);
}
