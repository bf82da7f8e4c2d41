import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { startHub } from "../../hub/start-hub";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { clientId } from "../../seed/slugs";
import { anAssertion, aPair, askForToken, type Pair, register } from "../kit/machine-client";
import { jejuSi, jpdc } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const JPDC = clientId("jpdc");
const JEJU_SI = clientId("jeju-si");
const WHO = "{ clients { id } }";

describe("a token for a machine", () => {
  let hub: Hub;
  let pair: Pair;
  let others: Pair;
  beforeAll(async () => {
    hub = await theHub();
    [pair, others] = await Promise.all([aPair(), aPair("ES256")]);
    expect(await register(hub, jpdc, JPDC, pair)).toMatchObject({
      __typename: "PublicKeyRegistered",
      clientKey: { kind: "PUBLIC", kid: pair.kid },
    });
    await register(hub, jejuSi, JEJU_SI, others);
  });
  afterAll(() => hub.close());

  const withToken = (token = "") => hub.withAuthorization(`Bearer ${token}`);
  const aToken = async (signedWith = pair, client = JPDC): Promise<string> => {
    const answer = await askForToken(hub, await anAssertion(hub, client, signedWith));
    expect(answer).toMatchObject({ status: 200, token_type: "Bearer", expires_in: 600 });
    return answer.access_token ?? "";
  };

  it("is an access token of ten minutes for the graph alone, and opens it as the client's agency", async () => {
    const token = await aToken();
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "EdDSA", typ: "at+jwt" });
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token);
    expect(claims).toMatchObject({
      iss: `${hub.url}/oidc`,
      aud: `${hub.url}/graphql`,
      sub: JPDC,
      client_id: JPDC,
      client_key: pair.kid,
    });
    expect(exp - iat).toBe(600);
    const { status, data } = await withToken(token).send(WHO);
    expect([status, data]).toEqual([200, { clients: [{ id: JPDC }] }]);
    const other = await withToken(await aToken(others, JEJU_SI)).send(WHO);
    expect(other.data).toEqual({ clients: [{ id: JEJU_SI }] });
  });

  it("the issuer says where it is and with what it signs, whatever host a client claims", async () => {
    const response = await fetch(`${hub.url}/oidc/.well-known/openid-configuration`, {
      headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
    });
    const found = (await response.json()) as Record<string, unknown>;
    expect(found).toMatchObject({
      issuer: `${hub.url}/oidc`,
      token_endpoint: `${hub.url}/oidc/token`,
      jwks_uri: `${hub.url}/oidc/jwks`,
      // The apps of people have no secret: they prove themselves with PKCE.
      token_endpoint_auth_methods_supported: ["private_key_jwt", "none"],
      token_endpoint_auth_signing_alg_values_supported: ["EdDSA", "ES256"],
    });
    expect(JSON.stringify(found)).not.toContain("evil.example");
    const { keys } = (await (await fetch(`${hub.url}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toEqual([
      { kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig", x: expect.any(String), kid: expect.any(String) },
    ]);
  });

  it("AU-10 one assertion opens one token, sent twice to one process or at once to two", async () => {
    const twin = await aTwin(hub);
    try {
      const assertion = await anAssertion(hub, JPDC, pair);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => askForToken(index % 2 ? hub : twin.as(hub), assertion)),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status, error } of answers.filter(({ access_token }) => !access_token))
        expect([status, error]).toEqual([401, "invalid_client"]);
      expect((await askForToken(hub, assertion)).status).toBe(401);
    } finally {
      await twin.close();
    }
  });

  it.each<[string, (issuer: string) => string | string[] | undefined]>([
    ["the token endpoint", (issuer) => `${issuer}/token`],
    ["the issuer and somebody else", (issuer) => [issuer, "https://other.example"]],
    ["a list of the issuer alone", (issuer) => [issuer]],
    ["somebody else", () => "https://other.example"],
    ["nobody", () => undefined],
  ])("AU-11 an assertion meant for %s is refused", async (_whom, audienceOf) => {
    const aud = audienceOf(`${hub.url}/oidc`);
    const answer = await askForToken(hub, await anAssertion(hub, JPDC, pair, { aud }));
    expect([answer.status, answer.error, answer.access_token]).toEqual([401, "invalid_client", undefined]);
  });

  it("AU-12 a key of one agency signs for no other", async () => {
    const assertions = [
      await anAssertion(hub, JEJU_SI, pair),
      await anAssertion(hub, JEJU_SI, pair, {}, { kid: others.kid }),
      await anAssertion(hub, JPDC, pair, { sub: JEJU_SI }),
      await anAssertion(hub, JPDC, pair, { iss: JEJU_SI }),
    ];
    for (const assertion of assertions) expect((await askForToken(hub, assertion)).access_token).toBeUndefined();
    const mixed = await askForToken(hub, await anAssertion(hub, JPDC, pair), { client_id: JEJU_SI });
    expect(mixed.access_token).toBeUndefined();
  });

  it.each<[string, number, number]>([
    ["expired a minute ago", -120, -61],
    ["lives longer than five minutes", 0, 400],
  ])("AU-02 an assertion that %s is refused", async (_how, iat, exp) => {
    const now = Math.floor(Date.now() / 1000);
    const assertion = await anAssertion(hub, JPDC, pair, { iat: now + iat, exp: now + exp });
    expect((await askForToken(hub, assertion)).status).toBe(401);
  });

  it("AU-04 a public key is no secret: HS256 with it opens nothing, and neither does no signature", async () => {
    const body = (header: object) =>
      [header, { iss: JPDC, sub: JPDC, aud: `${hub.url}/oidc`, jti: randomUUID(), exp: Date.now() / 1000 + 60 }]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
    const hs256 = body({ alg: "HS256", kid: pair.kid });
    for (const secret of [JSON.stringify(pair.jwk), ` ${JSON.stringify(pair.jwk)}`, String(pair.jwk.x)]) {
      const signature = createHmac("sha256", secret).update(hs256).digest("base64url");
      expect((await askForToken(hub, `${hs256}.${signature}`)).status).toBe(401);
    }
    expect((await askForToken(hub, `${body({ alg: "none", kid: pair.kid })}.`)).access_token).toBeUndefined();
  });

  it("AU-05 the algorithm is that of the key as it was registered, not the one that an assertion names", async () => {
    const assertion = await anAssertion(hub, JEJU_SI, others, {}, {});
    const [, claims, signature] = assertion.split(".");
    const header = Buffer.from(JSON.stringify({ alg: "EdDSA", kid: others.kid })).toString("base64url");
    expect((await askForToken(hub, `${header}.${claims}.${signature}`)).status).toBe(401);
    expect((await askForToken(hub, assertion)).status).toBe(200);
  });

  it("AU-13 a former key signs until its overlap is over; a revoked one takes its tokens along within 5 seconds", async () => {
    const [former, next] = await Promise.all([aPair(), aPair()]);
    await register(hub, jpdc, JPDC, former, 1);
    const { clientKey } = await register(hub, jpdc, JPDC, next, 1);
    const [old, fresh] = [await aToken(former), await aToken(next)];
    await hub.sql("agencies", "update client_key set valid_to = now() where kid = $1", [former.kid]);
    expect((await askForToken(hub, await anAssertion(hub, JPDC, former))).status).toBe(401);
    // Replaced is not revoked: what it opened lives to its end.
    expect((await withToken(old).send(WHO)).status).toBe(200);
    expect((await withToken(fresh).send(WHO)).status).toBe(200);
    const { errors } = await hub
      .as(jpdc)
      .send(`mutation ($input: RevokeClientKeyInput!) { revokeClientKey(input: $input) { __typename } }`, {
        input: { clientKeyId: clientKey?.id, idempotencyKey: "stolen" },
      });
    expect(errors).toBeUndefined();
    expect((await askForToken(hub, await anAssertion(hub, JPDC, next))).status).toBe(401);
    const since = Date.now();
    while ((await withToken(fresh).send(WHO)).status === 200) expect(Date.now() - since).toBeLessThan(5000);
    expect((await register(hub, jpdc, JPDC, next)).__typename).toBe("PublicKeyKnown");
    expect((await register(hub, jpdc, JPDC, pair)).__typename).toBe("PublicKeyKnown");
    await hub.sql("agencies", "update client_key set valid_to = null where kid = $1", [pair.kid]);
  });

  it("E9 the tokens of a suspended agency are dead within 5 seconds, those of a revoked client too", async () => {
    const token = await aToken(others, JEJU_SI);
    expect((await withToken(token).send(WHO)).status).toBe(200);
    const suspend = (status: string) =>
      hub.sql(
        "agencies",
        "update membership set status = $1 where agency_id = (select agency_id from client where id = $2)",
        [status, JEJU_SI],
      );
    await suspend("suspended");
    const since = Date.now();
    let answer = await withToken(token).send(WHO);
    while (answer.status === 200) {
      expect(Date.now() - since).toBeLessThan(5000);
      answer = await withToken(token).send(WHO);
    }
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([403, "MEMBERSHIP_SUSPENDED"]);
    await suspend("active");
    await hub.sql("agencies", "update client set status = 'revoked' where id = $1", [JEJU_SI]);
    await pause(2100);
    expect((await withToken(token).send(WHO)).status).toBe(401);
    expect((await askForToken(hub, await anAssertion(hub, JEJU_SI, others))).status).toBe(401);
    await hub.sql("agencies", "update client set status = 'active' where id = $1", [JEJU_SI]);
  });

  it("AU-17 neither a token nor an assertion stands in the database", async () => {
    const assertion = await anAssertion(hub, JPDC, pair);
    const { access_token = "" } = await askForToken(hub, assertion);
    const kept = await hub.sql("agencies", "select issuer_record::text as row from issuer_record");
    const dump = kept.map(({ row }) => String(row)).join("\n");
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of [access_token, assertion, String(decodeJwt(assertion).jti)])
      expect(dump).not.toContain(secret);
  });

  it("IE-07 the issuer answers what it refuses in JSON, and never a page", async () => {
    const ask = (path: string, init?: RequestInit) => fetch(`${hub.url}/oidc${path}`, init);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const refused = await Promise.all([
      ask("/token", { method: "POST", headers: form, body: "grant_type=client_credentials" }),
      ask("/token", { method: "POST", headers: form, body: "grant_type=password&username=a&password=b" }),
      ask("/token", { method: "POST", headers: { "content-type": "application/json" }, body: "{" }),
      ask("/nothing"),
      ask("/auth?client_id=nobody&response_type=code"),
    ]);
    for (const response of refused) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      const body = await response.text();
      expect([response.headers.get("content-type"), body]).toEqual([
        expect.stringContaining("json"),
        expect.not.stringContaining("<"),
      ]);
      expect(body).not.toMatch(/node_modules|at \w+ \(|select |postgres/i);
    }
  });
});

/** A second process's worth of the same hub: the same databases and the same address, another set of memories. */
async function aTwin(hub: Hub) {
  const keys = makeKeys(theServers().keysDir);
  const twin = await startHub({
    remotes: {},
    keys,
    local: { databases: new Map(SUBGRAPHS.map((name) => [name, { ...hub.urls[name], ownerUrl: null }])), keys },
    identity: { publicUrl: hub.url, issuer: null },
    clock: () => new Date(),
    log: createLog("twin", "fatal"),
    host: "127.0.0.1",
    port: 0,
    production: true,
    poolSize: 4,
  });
  return { as: (like: Hub): Hub => ({ ...like, url: twin.url }), close: () => twin.close() };
}
