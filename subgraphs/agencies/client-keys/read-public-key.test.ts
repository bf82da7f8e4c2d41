import { createHmac, generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint, type JWK } from "jose";
import { readPublicKey } from "./read-public-key";

const ed25519 = generateKeyPairSync("ed25519");
const p256 = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

describe("a public key of a client", () => {
  it.each([
    ["Ed25519", ed25519.publicKey, "EdDSA"],
    ["P-256", p256.publicKey, "ES256"],
  ])("AU-05 %s says for which algorithm it is, whatever was sent with it", async (_name, key, alg) => {
    const jwk = key.export({ format: "jwk" });
    const read = readPublicKey(JSON.stringify({ ...jwk, alg: "HS256", use: "enc", kid: "mine" }));
    expect(read).toEqual({ ...jwk, alg, use: "sig", kid: await calculateJwkThumbprint(jwk as JWK) });
  });

  it.each([
    ["a private key", JSON.stringify(ed25519.privateKey.export({ format: "jwk" }))],
    ["a key of another kind", JSON.stringify(rsa.publicKey.export({ format: "jwk" }))],
    ["a secret", JSON.stringify({ kty: "oct", k: createHmac("sha256", "k").digest("base64url") })],
    ["a point that is not on the curve", JSON.stringify({ kty: "EC", crv: "P-256", x: "AA", y: "AA" })],
    ["text", "-----BEGIN PUBLIC KEY-----"],
    ["null", "null"],
    ["nested JSON", '{"kty":{"toString":"OKP"}}'],
  ])("AU-04 %s is none", (_what, text) => {
    expect(() => readPublicKey(text)).toThrow(expect.objectContaining({ code: "PUBLIC_KEY_INVALID" }));
  });
});
