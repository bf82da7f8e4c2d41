import { createHash, createPublicKey, type JsonWebKey } from "node:crypto";
import { Invalid } from "../../../kit/errors";

/** A public key as the issuer takes it: nothing but what makes up the key, and for which algorithm it is. */
export type PublicJwk = { kty: string; crv: string; x: string; y?: string; alg: string; use: "sig"; kid: string };

const ALGORITHM_OF: Record<string, string> = { "OKP Ed25519": "EdDSA", "EC P-256": "ES256" };

/** Reads a public key from JSON text; its `kid` is its thumbprint (RFC 7638), so one key has one name. */
export function readPublicKey(text: string): PublicJwk {
  const { kty = "", crv = "", x = "", y, d } = parse(text);
  const alg = ALGORITHM_OF[`${kty} ${crv}`];
  if (!alg || d !== undefined) throw invalid();
  const members = kty === "EC" ? { crv, kty, x, y: y ?? "" } : { crv, kty, x };
  try {
    createPublicKey({ key: members, format: "jwk" });
  } catch {
    throw invalid();
  }
  const kid = createHash("sha256").update(JSON.stringify(members)).digest("base64url");
  return { ...members, alg, use: "sig", kid };
}

function parse(text: string): JsonWebKey {
  try {
    const read: unknown = JSON.parse(text);
    if (read && typeof read === "object" && Object.values(read).every((value) => typeof value === "string"))
      return read as JsonWebKey;
  } catch {
    // Whatever is no JSON is no key either.
  }
  throw invalid();
}

const invalid = (): Invalid =>
  new Invalid(
    "This is no public key: send a JWK of type Ed25519 or P-256 as JSON, without its private half.",
    "공개 키가 아닙니다. Ed25519 또는 P-256 JWK를 개인 키 없이 JSON으로 보내십시오.",
    "PUBLIC_KEY_INVALID",
  );
