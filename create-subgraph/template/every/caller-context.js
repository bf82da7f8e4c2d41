import { createHash, createPublicKey, verify } from "node:crypto";

/** In this header a gateway of the hub says, signed, who asks. */
export const CALLER_CONTEXT = "tteurak-caller-context";

const LIFETIME = 30;
const TOLERANCE = 5;

/** What a JWT of this key says (Ed25519); null for any other, and for one of another type. */
export function readToken(token, publicKeyPem, type) {
  const parts = typeof token === "string" ? token.split(".") : [];
  if (parts.length !== 3) return null;
  try {
    const [header, claims, signature] = parts;
    const { alg, typ } = JSON.parse(Buffer.from(header, "base64url").toString());
    if (alg !== "EdDSA" || typ !== type) return null;
    const signed = Buffer.from(`${header}.${claims}`);
    if (!verify(null, signed, createPublicKey(publicKeyPem), Buffer.from(signature, "base64url"))) return null;
    return JSON.parse(Buffer.from(claims, "base64url").toString());
  } catch {
    return null;
  }
}

/** Who asks; null unless a gateway signed it for this subgraph, for exactly this body, and less than 30 seconds ago. */
export function callerOf(token, body, { publicKey, name, now = Date.now() / 1000 }) {
  const said = readToken(token, publicKey, undefined);
  if (!said || said.aud !== name || typeof said.jti !== "string") return null;
  const { iat, exp, digest } = said;
  if (typeof iat !== "number" || typeof exp !== "number") return null;
  if (now > exp + TOLERANCE || now > iat + LIFETIME + TOLERANCE || iat > now + TOLERANCE) return null;
  if (digest !== createHash("sha256").update(body).digest("base64url")) return null;
  return { viewer: said.viewer, origin: said.origin, ticket: said.jti, until: new Date(exp * 1000) };
}
