import { createHmac, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createLocalJWKSet, type JWK, type JWTPayload, SignJWT } from "jose";
import { createAccessTokens, isToken } from "./access-token";

const ISSUER = "https://hub.example/oidc";
const AUDIENCE = "https://hub.example/graphql";
const NOW = new Date("2026-11-22T03:00:00Z");
const AT = NOW.getTime() / 1000;

const eddsa = generateKeyPairSync("ed25519");
const es256 = generateKeyPairSync("ec", { namedCurve: "P-256" });
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

const published = (key: KeyObject, kid: string): JWK => ({ ...(key.export({ format: "jwk" }) as JWK), kid });

/** As an issuer may publish them: without a word on the algorithm, and with a kind of key that we do not take. */
const keys = createLocalJWKSet({
  keys: [published(eddsa.publicKey, "ed"), published(es256.publicKey, "es"), published(rsa.publicKey, "rsa")],
});
const tokens = createAccessTokens({ issuer: ISSUER, audience: AUDIENCE, keys, clock: () => NOW });

const claims = { iss: ISSUER, aud: AUDIENCE, sub: "cli_a", client_id: "cli_a", jti: "1", iat: AT - 10, exp: AT + 600 };

type Signed = { alg?: string; kid?: string; typ?: string; key?: KeyObject };

function signed(changed: JWTPayload = {}, { alg = "EdDSA", kid = "ed", typ = "at+jwt", key }: Signed = {}) {
  const header = { alg, kid, ...(typ && { typ }) };
  return new SignJWT({ ...claims, ...changed }).setProtectedHeader(header).sign(key ?? eddsa.privateKey);
}

describe("an access token", () => {
  it("says to whom it was issued, and with which key they asked for it", async () => {
    expect(await tokens(await signed())).toEqual({ subject: "cli_a", client: "cli_a", key: null });
    const signedFor = await signed({ client_key: "kid" }, { alg: "ES256", kid: "es", key: es256.privateKey });
    expect(await tokens(signedFor)).toEqual({ subject: "cli_a", client: "cli_a", key: "kid" });
  });

  it.each<[string, JWTPayload, boolean]>([
    ["expired 29 s ago", { exp: AT - 29 }, true],
    ["expired 31 s ago", { exp: AT - 31 }, false],
    ["expired 61 s ago", { exp: AT - 61 }, false],
    ["is valid in 29 s", { nbf: AT + 29 }, true],
    ["is valid in 61 s", { nbf: AT + 61 }, false],
    ["was issued in an hour", { iat: AT + 3600, exp: AT + 4200 }, false],
    ["was issued a day ago for a week", { iat: AT - 86_400, exp: AT + 518_400 }, false],
    ["never expires", { exp: undefined }, false],
  ])("AU-02 that %s: taken %j → %s", async (_what, changed, taken) => {
    expect((await tokens(await signed(changed))) !== null).toBe(taken);
  });

  it("AU-04 a public key is no secret: HS256 with it is nobody's", async () => {
    const body = [{ alg: "HS256", kid: "ed", typ: "at+jwt" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const pem = eddsa.publicKey.export({ type: "spki", format: "pem" }).toString();
    for (const secret of [pem, ` ${pem}`, JSON.stringify(published(eddsa.publicKey, "ed"))])
      expect(await tokens(`${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`)).toBeNull();
  });

  it.each(["RS256", "PS256"])("AU-05 %s is not on our list, although the key is the issuer's", async (alg) => {
    expect(await tokens(await signed({}, { alg, kid: "rsa", key: rsa.privateKey }))).toBeNull();
  });

  it("AU-05 no signature is no token", async () => {
    const unsigned = [{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
    expect(await tokens(`${unsigned.join(".")}.`)).toBeNull();
    expect(isToken(`${unsigned.join(".")}.`)).toBe(false);
  });

  it.each(["", "JWT", "id_token+jwt", "logout+jwt"])("AU-08 of the type %j is no access token", async (typ) => {
    expect(await tokens(await signed({}, { typ }))).toBeNull();
  });

  it.each<[string, JWTPayload]>([
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "https://other.example" }],
    ["no audience", { aud: undefined }],
    ["no client", { client_id: undefined }],
    ["a client that is no name", { client_id: ["cli_a"] }],
    ["no subject", { sub: undefined }],
  ])("AU-08 of %s is nobody's", async (_what, changed) => {
    expect(await tokens(await signed(changed))).toBeNull();
  });

  it("AU-14 that is bound to a certificate or a key is not taken from a bearer", async () => {
    expect(await tokens(await signed({ cnf: { "x5t#S256": "abc" } }))).toBeNull();
    expect(await tokens(await signed({ cnf: { jkt: "abc" } }))).toBeNull();
  });

  it("AU-05 signed by a key that the issuer does not have is nobody's", async () => {
    expect(await tokens(await signed({}, { key: generateKeyPairSync("ed25519").privateKey }))).toBeNull();
    expect(await tokens(await signed({}, { kid: "unknown" }))).toBeNull();
  });
});
