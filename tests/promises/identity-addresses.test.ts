import { jejuSi, jpdc } from "../kit/personas";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

const CLAIMS = {
  "x-forwarded-for": "203.0.113.7",
  "x-real-ip": "203.0.113.7",
  forwarded: "for=203.0.113.7;host=evil.example;proto=https",
  "x-client-cert": "-----BEGIN CERTIFICATE-----",
  "x-forwarded-client-cert": 'Hash=0;Subject="CN=agy_x"',
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
};

describe("what a client says about where it comes from and who it is", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  const ask = (headers: Record<string, string>) =>
    fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query: "{ clients { id } }" }),
    });

  it("AU-15 counts for nothing in the record of who looked: the address is the connection's own", async () => {
    const authorization = `Bearer ${demoKey(makeKeys(theServers().keysDir).demo, jpdc.slug)}`;
    const answer = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization, ...CLAIMS },
      body: JSON.stringify({
        query: `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on PersonRegistered { resident { name } } } }`,
        variables: {
          input: {
            name: "가상 바다",
            birthDate: "1950-03-01",
            phone: "000-0000-9998",
            sex: "FEMALE",
            address: "가상로 1",
            areaCode: "5011000000",
            idempotencyKey: "an address",
          },
        },
        extensions: { access: { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" } },
      }),
    });
    expect(await answer.json()).toMatchObject({ data: { registerPerson: { resident: { name: "가상 바다" } } } });
    const records = await hub.sql(
      "residents",
      "select r::text as row from access_record r order by number desc limit 5",
    );
    expect(records.length).toBeGreaterThan(0);
    for (const { row } of records) {
      expect(String(row)).toMatch(/127\.0\.0\.1|::1/);
      expect(String(row)).not.toContain("203.0.113.7");
    }
  });

  it("AU-15 opens nothing: a certificate in a header is no credential, and adds none to a key", async () => {
    const anonymous = await ask(CLAIMS);
    expect([anonymous.status, await anonymous.text()]).toEqual([400, expect.stringContaining("Cannot query field")]);
    const authorization = `Bearer ${demoKey(makeKeys(theServers().keysDir).demo, jejuSi.slug)}`;
    const claimed = await (await ask({ authorization, ...CLAIMS })).text();
    expect(claimed).toBe(await (await ask({ authorization })).text());
  });

  it("AU-15 leaves the issuer's own address as it was configured", async () => {
    const found = await fetch(`${hub.url}/oidc/.well-known/openid-configuration`, { headers: CLAIMS });
    const text = await found.text();
    expect(JSON.parse(text)).toMatchObject({ issuer: `${hub.url}/oidc`, token_endpoint: `${hub.url}/oidc/token` });
    expect(text).not.toContain("evil.example");
  });
});
