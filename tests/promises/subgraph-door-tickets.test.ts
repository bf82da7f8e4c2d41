import { setTimeout as pause } from "node:timers/promises";
import type { SubgraphName } from "../../hub/subgraphs";
import { ANONYMOUS, HUB } from "../../kit/caller-context";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";
import { type Door, openDoor, signed } from "../kit/subgraph-door";

const BODY = JSON.stringify({ query: "{ complexes(first: 1) { totalCount } }" });

let copies: Copies;
let databases: Record<SubgraphName, Database>;
let door: Door;
beforeAll(async () => {
  copies = await copyDatabases();
  databases = await openDatabases(copies);
  door = await openDoor("housing", copies);
});
afterAll(async () => {
  await door.close();
  await Promise.all(Object.values(databases).map((database) => database.close()));
  await copies.drop();
});

const ask = async (): Promise<{ status: number; text: string }> =>
  door.post(BODY, await signed(ANONYMOUS, "housing", BODY));

describe("the door of a subgraph that runs by itself", () => {
  it("says that it is ready while its database answers, and that it lives in any case", async () => {
    expect((await fetch(`${door.url}/health/ready`)).status).toBe(200);
    const away = await openDoor("housing", copies, { ready: async () => false });
    expect((await fetch(`${away.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${away.url}/health/live`)).status).toBe(200);
    await away.close();
  });

  it("GS-05 answers 503 and reads nothing while it cannot write down which context came", async () => {
    const { asOwner } = databases.housing;
    await asOwner("alter table used_ticket rename to used_ticket_away");
    try {
      door.statements.length = 0;
      const { status, text } = await ask();
      expect([status, JSON.parse(text)]).toEqual([
        503,
        {
          code: "SUBGRAPH_UNAVAILABLE",
          message: "A part of the hub does not answer at the moment. Try again later.",
          messageKo: "허브의 일부가 지금 응답하지 않습니다. 잠시 후 다시 시도하십시오.",
        },
      ]);
      expect(door.statements.filter((sql) => !sql.includes("used_ticket"))).toEqual([]);
    } finally {
      await asOwner("alter table used_ticket_away rename to used_ticket");
    }
    expect((await ask()).status).toBe(200);
  });

  it("GS-05 forgets the tickets that ended long ago, and no others", async () => {
    const { asOwner } = databases.housing;
    const put = "insert into used_ticket (ticket, until) select $1, now() + $2::interval";
    await asOwner(put, ["long ended", "-2 minutes"]);
    await asOwner(put, ["just ended", "-30 seconds"]);
    await asOwner(put, ["good", "10 seconds"]);
    const fresh = await openDoor("housing", copies);
    try {
      expect((await fresh.post(BODY, await signed(ANONYMOUS, "housing", BODY))).status).toBe(200);
      const left = async (): Promise<string[]> =>
        (await asOwner("select ticket from used_ticket where ticket ~ 'ended|good' order by 1")).rows.map(
          ({ ticket }) => ticket as string,
        );
      for (let waited = 0; waited < 5000 && (await left()).length > 2; waited += 50) await pause(50);
      expect(await left()).toEqual(["good", "just ended"]);
    } finally {
      await fresh.close();
    }
  });

  it("FT-44 one that may be forgotten already is taken no more, though the clock of the subgraph was set back", async () => {
    const anHourAgo = new Date(Date.now() - 3_600_000);
    const { redeem } = door.runtime;
    expect(await redeem({ ticket: "of an hour ago", until: anHourAgo })).toBe(false);
    expect(await redeem({ ticket: "of now", until: new Date() })).toBe(true);
  });

  it("GS-05 a ticket that is still good cannot be taken back, whatever is asked of its database", async () => {
    const { app, asOwner } = databases.housing;
    await asOwner("insert into used_ticket (ticket, until) values ('kept', now() + interval '10 seconds')");
    for (const viewer of [null, ANONYMOUS, HUB]) {
      expect((await app.ask(viewer, "delete from used_ticket where ticket = 'kept'")).rowCount).toBe(0);
      expect(
        (await app.ask(viewer, "update used_ticket set until = '2000-01-01' where ticket = 'kept'")).rowCount,
      ).toBe(0);
      await expect(app.ask(viewer, "truncate used_ticket")).rejects.toMatchObject(NOT_ALLOWED);
    }
  });

  it("GS-05 hands over who asks in process without a ticket", async () => {
    door.statements.length = 0;
    const { data } = await door.runtime.run(JSON.parse(BODY), {
      viewer: ANONYMOUS,
      origin: { requestId: "x", address: null },
    });
    expect(data?.complexes).toBeTruthy();
    expect(door.statements.filter((sql) => sql.includes("used_ticket"))).toEqual([]);
  });
});
