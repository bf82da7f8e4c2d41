import { randomUUID } from "node:crypto";
import { createContextSigner, HUB, makeViewer } from "../../kit/caller-context";
import type { HubEvent } from "../../kit/events/event";
import { newId } from "../../kit/id";
import { makeKeys } from "../../kit/keys";
import { EVENTS_PATH } from "../../kit/serve";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { theServers } from "../kit/servers";
import { type Door, openDoor } from "../kit/subgraph-door";

const booked = (id = newId("evt")): HubEvent => ({
  id,
  source: "housing",
  type: "SpaceBooked",
  subject: "bkg_test",
  at: "2026-11-23T00:00:00.000Z",
  data: { spaceId: "spc_1", programmeId: null, sessionId: null, state: "requested", startsAt: "x", endsAt: "y" },
});

describe("the door at which an owner hears what happened elsewhere", () => {
  let copies: Copies;
  let databases: Awaited<ReturnType<typeof openDatabases>>;
  let agencies: Database;
  let door: Door;
  beforeAll(async () => {
    copies = await copyDatabases();
    databases = await openDatabases(copies);
    agencies = databases.agencies;
    door = await openDoor("agencies", copies);
  });
  afterAll(async () => {
    await door.close();
    await Promise.all(Object.values(databases).map((database) => database.close()));
    await copies.drop();
  });

  const keys = () => makeKeys(theServers().keysDir);
  async function tell(
    events: readonly HubEvent[],
    { key = keys().events.private, as = "housing", to = "agencies" } = {},
  ): Promise<{ status: number; text: string }> {
    const body = JSON.stringify({ events });
    const sign = await createContextSigner(key);
    const caller = { viewer: makeViewer({ ...HUB, actor: as }), origin: { requestId: randomUUID(), address: null } };
    return door.post(body, await sign(caller, to, body), EVENTS_PATH);
  }
  const journal = async (): Promise<{ position: string; id: string }[]> =>
    (await agencies.asOwner("select position, id from event_journal order by position")).rows;

  it("RS-09 takes no event that nobody signed, a gateway signed, another owner's, or one for somebody else", async () => {
    const event = booked();
    const refused = [
      await door.post(JSON.stringify({ events: [event] }), undefined, EVENTS_PATH),
      await tell([event], { key: keys().callerContextPrivate }),
      await tell([event], { as: "services" }),
      await tell([event], { to: "residents" }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await journal()).toEqual([]);
  });

  it("FT-41 writes each into the journal once, under numbers without a gap, however many are told at once", async () => {
    const events = Array.from({ length: 10 }, () => booked());
    const told = await Promise.all([tell(events.slice(0, 6)), tell(events.slice(4)), tell(events.slice(2, 8))]);
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await journal();
    expect(kept.map(({ position }) => Number(position))).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
    expect(kept.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
  });

  it("keeps what is addressed to an owner out of the journal, whoever tells it", async () => {
    const before = (await journal()).length;
    const asked = { ...booked(), source: "services", type: "OutreachAsked", data: {} };
    expect((await tell([asked], { as: "services" })).status).toBe(200);
    expect(await journal()).toHaveLength(before);
  });
});
