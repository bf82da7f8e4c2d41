import { setTimeout as pause } from "node:timers/promises";
import { newKey } from "../../kit/credential";
import { clientId } from "../../seed/slugs";
import { jejuSi, jpdc } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const KEY = "{ id kind prefix validFrom validTo revokedAt }";
const ROTATE = `mutation ($input: RotateClientKeyInput!) {
  rotateClientKey(input: $input) {
    __typename
    ... on ClientKeyIssued { key clientKey ${KEY} client { id keys ${KEY} } }
    ... on Problem { message messageKo }
  }
}`;
const REVOKE_KEY = `mutation ($input: RevokeClientKeyInput!) {
  revokeClientKey(input: $input) { __typename ... on ClientKeyRevoked { clientKey ${KEY} } }
}`;
const REVOKE_CLIENT = `mutation ($input: RevokeClientInput!) {
  revokeClient(input: $input) { __typename ... on ClientRevoked { client { status keys { id } } } }
}`;
const CLIENTS = `{ clients { id name status keys ${KEY} } }`;
const HISTORY = "{ rightsChanges { totalCount nodes { at change changedBy clientId clientKeyId } } }";

const HOUR = 3_600_000;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

let number = 0;
const rotation = (overlapHours: number, client = clientId("jpdc"), idempotencyKey = `rotation ${++number}`) => ({
  input: { clientId: client, overlapHours, idempotencyKey },
});

describe("the keys of a client", () => {
  let hub: Hub;
  let ahead = 0;
  beforeAll(async () => {
    hub = await theHub({ now: () => new Date(Date.now() + ahead) });
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    ahead = 0;
    // What was changed of rights stays, and is forgotten here only past its trigger.
    await hub.sql("agencies", "alter table rights_change disable trigger user; delete from rights_change");
    await hub.sql("agencies", "alter table rights_change enable trigger user");
    await hub.sql("agencies", "delete from client_key where prefix is not null");
    await hub.sql("agencies", "update client_key set valid_to = null, revoked_at = null, revoked_by = null");
    await hub.sql("agencies", "update client set status = 'active'");
    // What a gateway remembers of a credential is over by then.
    await pause(2100);
  });

  const withKey = (key: string) => hub.withAuthorization(`Bearer ${key}`);
  const opens = async (key: string): Promise<boolean> => (await withKey(key).send("{ clients { id } }")).status === 200;
  const rotated = async (overlapHours: number) => {
    const answer = await hub.as(jpdc).send(ROTATE, rotation(overlapHours));
    expect(answer.errors).toBeUndefined();
    return answer.data.rotateClientKey;
  };

  it("AU-13 a new key opens at once, and the former one for as long as its agency chose, without a restart", async () => {
    const first = await rotated(48);
    expect(first.key).toMatch(new RegExp(`^${first.clientKey.prefix}_[0-9a-z]{38}$`));
    expect(first.client.keys).toEqual([
      { ...first.clientKey, kind: "SECRET", validTo: null, revokedAt: null },
      expect.objectContaining({ prefix: null, validTo: expect.any(String), revokedAt: null }),
    ]);
    expect(await opens(first.key)).toBe(true);
    expect((await hub.as(jpdc).send(CLIENTS)).status).toBe(200);
    ahead = 47 * HOUR;
    await pause(2100);
    expect((await hub.as(jpdc).send(CLIENTS)).status).toBe(200);
    ahead = 49 * HOUR;
    await pause(2100);
    expect((await hub.as(jpdc).send(CLIENTS)).status).toBe(401);
    expect(await opens(first.key)).toBe(true);
  });

  it("AU-13 a rotation never lengthens the end of a key", async () => {
    await rotated(2);
    const { client } = await rotated(48);
    const demo = client.keys.find((key: { prefix: string | null }) => key.prefix === null);
    expect(new Date(demo.validTo).getTime() - Date.now()).toBeLessThan(3 * HOUR);
  });

  it.each([-1, 721])("AU-13 %i hours side by side are refused", async (hours) => {
    const answer = await hub.as(jpdc).send(ROTATE, rotation(hours));
    expect([answer.data.rotateClientKey, codes(answer)]).toEqual([null, ["OVERLAP_INVALID"]]);
  });

  it("AU-13 the same rotation sent twice makes one key, and tells it once", async () => {
    const wish = rotation(48);
    const [one, two] = await Promise.all([hub.as(jpdc).send(ROTATE, wish), hub.as(jpdc).send(ROTATE, wish)]);
    const [first, second] = [one?.data.rotateClientKey, two?.data.rotateClientKey];
    expect(first.clientKey.id).toBe(second.clientKey.id);
    expect([first.key, second.key].filter((key) => key !== null)).toHaveLength(1);
    expect(first.client.keys).toHaveLength(2);
  });

  it("J39 a revoked key opens nothing within 5 seconds, and the others go on", async () => {
    const { key, clientKey } = await rotated(48);
    expect(await opens(key)).toBe(true);
    const { data } = await hub
      .as(jpdc)
      .send(REVOKE_KEY, { input: { clientKeyId: clientKey.id, idempotencyKey: "leak" } });
    expect(data.revokeClientKey.clientKey).toMatchObject({ id: clientKey.id, revokedAt: expect.any(String) });
    const since = Date.now();
    while (await opens(key)) expect(Date.now() - since).toBeLessThan(5000);
    expect((await withKey(key).send(CLIENTS)).status).toBe(401);
    expect((await hub.as(jpdc).send(CLIENTS)).status).toBe(200);
  });

  it("J39 a revoked client opens nothing within 5 seconds with any of its keys, and gets no new one", async () => {
    const { key } = await rotated(48);
    const revoked = await hub
      .as(jpdc)
      .send(REVOKE_CLIENT, { input: { clientId: clientId("jpdc"), idempotencyKey: "end" } });
    expect(revoked.data.revokeClient.client).toMatchObject({ status: "REVOKED" });
    // Still remembered for a moment: what it asks for then is refused by the record itself.
    const late = await hub.as(jpdc).send(ROTATE, rotation(1));
    expect(late.data?.rotateClientKey?.__typename ?? "ClientIsRevoked").toBe("ClientIsRevoked");
    const since = Date.now();
    const demo = async () => (await hub.as(jpdc).send(CLIENTS)).status === 200;
    while ((await opens(key)) || (await demo())) expect(Date.now() - since).toBeLessThan(5000);
    expect((await hub.as(jejuSi).send(CLIENTS)).status).toBe(200);
  });

  it("FP-19 clients and keys of another agency do not exist: same bytes as for ids that were never given", async () => {
    const own = await rotated(48);
    const stranger = hub.as(jejuSi);
    const strip = (answer: Answer) => JSON.stringify(answer).replace(/"incident":"[^"]*"/, "");
    const answers = async (query: string, inputs: object[]) =>
      Promise.all(inputs.map(async (input) => strip(await stranger.send(query, { input }))));
    const [hidden, missing] = await answers(ROTATE, [
      { clientId: clientId("jpdc"), overlapHours: 1, idempotencyKey: "a" },
      { clientId: "cli_nobody", overlapHours: 1, idempotencyKey: "a" },
    ]);
    expect(hidden).toBe(missing);
    expect(hidden).toContain("NOT_FOUND");
    const [hiddenKey, missingKey] = await answers(REVOKE_KEY, [
      { clientKeyId: own.clientKey.id, idempotencyKey: "b" },
      { clientKeyId: "key_nothing", idempotencyKey: "b" },
    ]);
    expect(hiddenKey).toBe(missingKey);
    expect(hiddenKey).toContain("NOT_FOUND");
    const [hiddenEnd, missingEnd] = await answers(REVOKE_CLIENT, [
      { clientId: clientId("jpdc"), idempotencyKey: "c" },
      { clientId: "cli_nobody", idempotencyKey: "c" },
    ]);
    expect(hiddenEnd).toBe(missingEnd);
    expect((await stranger.send(CLIENTS)).data.clients.map(({ id }: { id: string }) => id)).toEqual([
      clientId("jeju-si"),
    ]);
    expect((await stranger.send(HISTORY)).data.rightsChanges.totalCount).toBe(0);
    expect(await opens(own.key)).toBe(true);
  });

  it("P-20 who gave and took which key stands in the agency's history, and the keys that are over stay in it", async () => {
    const { clientKey } = await rotated(1);
    await hub.as(jpdc).send(REVOKE_KEY, { input: { clientKeyId: clientKey.id, idempotencyKey: "history" } });
    await hub.as(jpdc).send(REVOKE_KEY, { input: { clientKeyId: clientKey.id, idempotencyKey: "history again" } });
    const by = { changedBy: clientId("jpdc"), clientId: clientId("jpdc"), clientKeyId: clientKey.id };
    const { data } = await hub.as(jpdc).send(HISTORY);
    expect(data.rightsChanges.nodes).toEqual([
      { at: expect.any(String), change: "CLIENT_KEY_ISSUED", ...by },
      { at: expect.any(String), change: "CLIENT_KEY_REVOKED", ...by },
    ]);
    const { keys } = (await hub.as(jpdc).send(CLIENTS)).data.clients[0];
    expect(keys).toHaveLength(2);
  });

  it("AU-16 a mistyped key is told from an unknown one, and agencies is asked about neither twice", async () => {
    const { text } = newKey();
    const wrong = `${text.slice(0, -1)}${text.endsWith("a") ? "b" : "a"}`;
    const asked = await hub.statementsOf(async () => {
      const answer = await withKey(wrong).send(CLIENTS);
      expect([answer.status, codes(answer)]).toEqual([401, ["CREDENTIAL_MISTYPED"]]);
    });
    expect(asked).toEqual([]);
    const unknown = await withKey(text).send(CLIENTS);
    expect([unknown.status, codes(unknown)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  it("AU-17 the raw key stands nowhere in a dump of the database", async () => {
    const { key } = await rotated(48);
    const rows: string[] = [];
    for (const { name } of await hub.sql(
      "agencies",
      "select tablename as name from pg_tables where schemaname = 'public'",
    ))
      for (const { row } of await hub.sql("agencies", `select t::text as row from "${String(name)}" t`))
        rows.push(String(row));
    const dump = rows.join("\n");
    const [prefix, secret = ""] = [key.slice(0, "tteurak_12345678".length), key.split("_").at(-1)];
    expect(dump).toContain(prefix);
    for (let at = 0; at + 12 <= secret.length; at += 6) expect(dump).not.toContain(secret.slice(at, at + 12));
  });
});
