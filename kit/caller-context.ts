import { createPrivateKey, hash, randomUUID, sign } from "node:crypto";
import { type CryptoKey, errors, importSPKI, jwtVerify } from "jose";
import { Unauthenticated } from "./errors";
import type { Caller, Origin, SignedCaller, Viewer } from "./viewer";

/** The header in which a gateway tells a subgraph over HTTP who asks. */
export const CALLER_CONTEXT_HEADER = "tteurak-caller-context";

const ALGORITHM = "EdDSA";
const LIFETIME_SECONDS = 30;

/** A Viewer is made here and nowhere else, and cannot be changed afterwards. */
export const makeViewer = (viewer: Viewer): Viewer =>
  Object.freeze({
    ...viewer,
    duties: Object.freeze([...viewer.duties]),
    roles: Object.freeze(viewer.roles.map((role) => Object.freeze({ ...role, scope: Object.freeze([...role.scope]) }))),
  });

const NOBODY = {
  agency: null,
  agencyKind: null,
  actor: null,
  duties: [],
  purpose: null,
  basis: null,
  roles: [],
};

/** Somebody without a credential. */
export const ANONYMOUS: Viewer = makeViewer({ ...NOBODY, audience: "open" });

/** A gateway asking on its own behalf, for instance whose credential it was shown. */
export const HUB: Viewer = makeViewer({ ...NOBODY, audience: "hub", actor: "gateway" });

const digest = (body: string | Buffer): string => hash("sha256", body, "base64url");

export type ContextSigner = (caller: Caller, subgraph: string, body: string | Buffer) => Promise<string>;
export type ContextVerifier = (token: string | undefined, body: string | Buffer) => Promise<SignedCaller>;

const HEADER = Buffer.from(JSON.stringify({ alg: ALGORITHM })).toString("base64url");

/**
 * Signs who asks, for one subgraph, one body and at most 30 seconds (Ed25519). By Node's own function, in this thread: the
 * way through a thread of the pool costs as much again as the signature, and a gateway signs for each of its calls.
 */
export async function createContextSigner(privateKeyPem: string): Promise<ContextSigner> {
  const key = createPrivateKey(privateKeyPem);
  return async ({ viewer, origin, budget }, subgraph, body) => {
    const now = Date.now();
    const iat = Math.floor(now / 1000);
    const claims = {
      viewer,
      origin,
      digest: digest(body),
      ...(budget && { within: Math.max(budget.until - now, 0) }),
      jti: randomUUID(),
      aud: subgraph,
      iat,
      exp: iat + LIFETIME_SECONDS,
    };
    const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
    return `${signed}.${sign(null, Buffer.from(signed), key).toString("base64url")}`;
  };
}

/**
 * Accepts only what a gateway signed for this subgraph and exactly this body, before anybody parses it. What it signed at
 * another moment is refused like all else, and `tellSkew` told by how many seconds it is ahead: no clock can be set by a code.
 */
export async function createContextVerifier(
  publicKeyPem: string,
  subgraph: string,
  tellSkew: (seconds: number) => void = () => {},
): Promise<ContextVerifier> {
  const key: CryptoKey = await importSPKI(publicKeyPem, ALGORITHM);
  return async (token, body) => {
    if (!token) throw callerContextInvalid();
    // Clocks of two machines differ by a little.
    const verified = await jwtVerify<{ viewer: Viewer; origin: Origin; digest: string; within?: number }>(token, key, {
      algorithms: [ALGORITHM],
      audience: subgraph,
      maxTokenAge: `${LIFETIME_SECONDS}s`,
      clockTolerance: "5s",
      requiredClaims: ["exp", "iat", "jti"],
    }).catch((error: unknown) => {
      const signedAt = isOfAnotherMoment(error) ? error.payload.iat : undefined;
      if (signedAt !== undefined) tellSkew(signedAt - Date.now() / 1000);
      return null;
    });
    if (!verified || verified.payload.digest !== digest(body)) throw callerContextInvalid();
    const { viewer, origin, within, jti = "", exp = 0 } = verified.payload;
    return {
      viewer: makeViewer(viewer),
      origin: Object.freeze(origin),
      ticket: jti,
      until: new Date(exp * 1000),
      ...(within !== undefined && { within }),
    };
  };
}

const isOfAnotherMoment = (error: unknown): error is errors.JWTExpired | errors.JWTClaimValidationFailed =>
  error instanceof errors.JWTExpired || (error instanceof errors.JWTClaimValidationFailed && error.claim === "iat");

/** The one refusal for everything that no gateway signed for this request: it never says what was wrong. */
export const callerContextInvalid = (): Unauthenticated =>
  new Unauthenticated(
    "This subgraph answers only gateways that sign who asks.",
    "이 서브그래프는 서명된 게이트웨이 요청에만 응답합니다.",
    "CALLER_CONTEXT_INVALID",
  );
