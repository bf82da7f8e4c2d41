import { startHub } from "../../hub/start-hub";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { Metrics } from "../../kit/metrics";
import { accountId, agencyId, clientId, programmeId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuSi, jpdc, kordi, type Persona, seniorClub } from "../kit/personas";
import { theServers } from "../kit/servers";
import { staffToken } from "../kit/signed-in";
import { EVENTS, happened, openStream, type Stream } from "../kit/streams";
import { type Hub, theHub } from "../kit/the-hub";

const PROGRAMME = programmeId("bubble-courtyard");
const LONGEST = 5_000;
const bearer = ({ slug }: Persona): string => `Bearer ${demoKey(makeKeys(theServers().keysDir).demo, slug)}`;
const idsOf = ({ told }: Stream): string[] => told.map(({ id }) => id);

const metrics = new Metrics();
let hub: Hub;
beforeAll(async () => {
  hub = await theHub({ metrics });
});
afterAll(() => hub.close());

describe("FP-24 whoever may not ask any more", () => {
  it("FP-24 is told why within seconds, and of nothing that happens after it: his key, his account or his agency", async () => {
    const key = bearer(seniorClub);
    const account = `Bearer ${await staffToken(hub, "jeju-si-worker")}`;
    const agency = bearer(jejuSi);
    const streams = await Promise.all(
      [key, account, agency].map((authorization) => openStream(hub.url, { authorization })),
    );
    const before = await happened(hub, 1, { programmeId: PROGRAMME });
    await Promise.all(streams.map((stream) => stream.until(1)));
    const end = (sql: string, id: string) => hub.sql("agencies", sql, [id]);
    await end("update client_key set revoked_at = now() where client_id = $1", clientId("jeju-senior-club"));
    await end("update account set status = 'ended', ended_at = now() where id = $1", accountId("jeju-si-worker"));
    await end("update membership set status = 'suspended' where agency_id = $1", agencyId("jeju-si"));
    const since = Date.now();
    const ends = await Promise.all(streams.map(({ ended }) => ended));
    expect(Date.now() - since).toBeLessThan(LONGEST);
    await happened(hub, 1, { programmeId: PROGRAMME });
    expect(streams.map(idsOf)).toEqual([before, before, before]);
    const last = ends.map((messages) => JSON.parse(messages.at(-2)?.data ?? "{}").errors[0].extensions);
    expect(last.map(({ code }) => code)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED", "MEMBERSHIP_SUSPENDED"]);
    for (const { messageKo } of last) expect(messageKo).toEqual(expect.any(String));
    expect(ends.map((messages) => messages.at(-1)?.event)).toEqual(["complete", "complete", "complete"]);
    const headers = { "last-event-id": streams[0]?.told[0]?.cursor ?? "" };
    const again = await Promise.all(
      [key, account, agency].map((authorization) => openStream(hub.url, { authorization, headers })),
    );
    expect(again.map(({ status }) => status)).toEqual([401, 401, 403]);
  });
});

describe("DC-24 one client", () => {
  it("DC-24 keeps so many streams and no more, and takes none from others", async () => {
    const opening = Array.from({ length: 60 }, () => openStream(hub.url, { authorization: bearer(jpdc) }));
    const streams = await Promise.all(opening);
    const refused = streams.filter(({ status }) => status !== 200);
    expect(streams.length - refused.length).toBe(20);
    for (const { status, refusal } of refused)
      expect([status, refusal.errors[0].extensions.code]).toEqual([429, "STREAMS_LIMIT"]);
    const other = await openStream(hub.url, { authorization: bearer(kordi) });
    expect(other.status).toBe(200);
    // A place that was left is free again.
    for (const stream of [...streams, other]) stream.close();
    const ask = () => openStream(hub.url, { authorization: bearer(jpdc) });
    let again = await ask();
    for (let tried = 0; again.status !== 200 && tried < 50; tried += 1) again = await ask();
    expect(again.status).toBe(200);
    again.close();
  });
});

describe("DC-24 streams that nobody reads any more", () => {
  const open = async (): Promise<number> => {
    const [, count] = /^tteurak_streams_open (\d+)$/m.exec(await metrics.registry.metrics()) ?? [];
    return Number(count);
  };

  it("DC-24 are counted no more, also where many readers leave at once", async () => {
    const stream = await openStream(hub.url, { authorization: bearer(kordi) });
    expect(await open()).toBe(1);
    stream.close();
    const leaving = Array.from({ length: 40 }, (_, milliseconds) =>
      openStream(hub.url, { authorization: bearer(kordi), leaveAfter: milliseconds }).catch(() => null),
    );
    await Promise.all(leaving);
    await eventually(async () => (await open()) === 0, LONGEST);
  });
});

describe("HT-10 the page of somebody else", () => {
  const origin = "https://evil.example";

  it("HT-10 opens no stream, and may not ask whether it could", async () => {
    const asked = await fetch(`${hub.url}/stream`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
    });
    // What an EventSource of a page sends: no credential, because the hub keeps none in cookies.
    const source = await fetch(`${hub.url}/stream?query=${encodeURIComponent("subscription { events { id } }")}`, {
      headers: { origin, accept: "text/event-stream" },
    });
    expect([asked.status, source.status]).toEqual([405, 401]);
    const headers = [...asked.headers.keys(), ...source.headers.keys()];
    expect(headers.filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("FT-17 a gateway that stops", () => {
  it("FT-17 sends its readers away to come back, who go on elsewhere with none twice and none left out", async () => {
    const keys = makeKeys(theServers().keysDir);
    const other = await startHub({
      remotes: {},
      keys,
      local: { databases: new Map(SUBGRAPHS.map((name) => [name, { ...hub.urls[name], ownerUrl: null }])), keys },
      identity: { publicUrl: hub.url, issuer: null },
      clock: () => new Date(),
      log: createLog("other", "fatal"),
      host: "127.0.0.1",
      port: 0,
      production: true,
      poolSize: 3,
    });
    const reading = { authorization: bearer(kordi), query: EVENTS };
    const programme = await programmeOf(kordi);
    const stream = await openStream(other.url, reading);
    const before = await happened(hub, 3, { programmeId: programme });
    await stream.until(3);
    const [messages] = await Promise.all([stream.ended, other.close()]);
    expect(messages.at(-1)).toEqual({ retry: "1000" });
    expect(messages.map(({ event }) => event)).not.toContain("complete");
    const meanwhile = await happened(hub, 2, { programmeId: programme });
    const lastId = stream.told.at(-1)?.cursor ?? "";
    const again = await openStream(hub.url, { ...reading, headers: { "last-event-id": lastId } });
    await again.until(2);
    expect([...idsOf(stream), ...idsOf(again)]).toEqual([...before, ...meanwhile]);
    again.close();
  });
});

/** A programme in which an agency holds a role today. */
async function programmeOf({ slug }: Persona): Promise<string> {
  const [row] = await hub.sql(
    "agencies",
    `select g.programme_id from agreement_role t join agreement g on g.id = t.agreement_id
     where t.agency_id = $1 order by g.programme_id limit 1`,
    [agencyId(slug)],
  );
  return String(row?.programme_id);
}
