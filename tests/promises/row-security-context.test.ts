import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { openDatabase } from "../../kit/database";
import { Reading } from "../../kit/reading";
import { tellDatabase } from "../../kit/row-security";
import { agencyId } from "../../seed/slugs";
import { agencies } from "../../subgraphs/agencies/main";
import { type Copies, copyDatabases } from "../kit/copies";

const PARTNER = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jpdc"), actor: "somebody" });

let copies: Copies;
let db: DataSource;
beforeAll(async () => {
  copies = await copyDatabases();
  // One connection, so that whoever comes next is given the one that was used before.
  db = await openDatabase(agencies.store, { url: copies.urls.agencies.appUrl, poolSize: 1 });
});
afterAll(async () => {
  await db.destroy();
  await copies.drop();
});

const POSTS = "select count(*)::int as n from staff";

async function asPartner(act: (reading: Reading) => Promise<unknown>): Promise<void> {
  const reading = new Reading(db, PARTNER);
  try {
    expect((await reading.query<{ n: number }>(POSTS))[0]?.n).toBeGreaterThan(0);
    await act(reading);
  } finally {
    await reading.end();
  }
}

async function cancel(): Promise<void> {
  const other = await openDatabase(agencies.store, { url: copies.urls.agencies.appUrl, poolSize: 1 });
  try {
    const sleepers = `select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'select pg_sleep(20)' and state = 'active'`;
    for (let found: unknown[] = []; found.length === 0; await pause(20)) found = await other.query(sleepers);
  } finally {
    await other.destroy();
  }
}

describe("DB-03 a connection that served a partner", () => {
  it.each<[after: string, act: (reading: Reading) => Promise<unknown>]>([
    ["was answered", async () => {}],
    ["was told whose data is open to it", (reading) => reading.grant(new Map([["res_x", ["HEALTH"]]]))],
    ["met an error", (reading) => expect(reading.query("select 1 / 0")).rejects.toThrow()],
    [
      "took too long",
      async (reading) => {
        await reading.query("select set_config('statement_timeout', '50', true)");
        await expect(reading.query("select pg_sleep(20)")).rejects.toMatchObject({ code: "57014" });
      },
    ],
    [
      "was cancelled",
      (reading) =>
        Promise.all([expect(reading.query("select pg_sleep(20)")).rejects.toMatchObject({ code: "57014" }), cancel()]),
    ],
  ])("keeps nothing of it after it %s", async (_after, act) => {
    await asPartner(act);
    await expectNothingLeft();
  });

  it.each<[after: string, end: "commit" | "rollback" | "error"]>([
    ["was committed", "commit"],
    ["was undone", "rollback"],
    ["failed", "error"],
  ])("keeps nothing of a change that %s", async (_after, end) => {
    const change = db.transaction(async (tx) => {
      await tx.query(...tellDatabase(PARTNER));
      if (end === "error") await tx.query("select 1 / 0");
      if (end === "rollback") throw new Error("undone");
    });
    await change.catch(() => {});
    await expectNothingLeft();
  });

  async function expectNothingLeft(): Promise<void> {
    const [context] = await db.query(
      `select coalesce(current_setting('app.viewer', true), '') as viewer, coalesce(current_setting('app.grants', true), '') as grants,
         app_audience() as audience, current_setting('statement_timeout') as timeout`,
    );
    expect(context).toEqual({ viewer: "", grants: "", audience: "nobody", timeout: "5s" });
    expect(await db.query(POSTS)).toEqual([{ n: 0 }]);
    const stranger = new Reading(db, ANONYMOUS);
    expect(await stranger.query(POSTS)).toEqual([{ n: 0 }]);
    await stranger.end();
  }
});

/** A superuser's own connection, closed when it has made a database. */
// The second limits how long its owner's connection waits for a lock, and takes that back.
const MAY_SET = ["kit/postgres/provision-database.ts", "kit/migrate.ts"];

describe("DB-03 the code", () => {
  const files = ["access", "gateway", "hub", "identity", "kit", "seed", "subgraphs"]
    .filter((room) => existsSync(room))
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !MAY_SET.includes(file));

  const setsForTheConnection = (text: string): string[] =>
    text.match(
      /(?:["'`;]\s*)set\s+(?:session\s+)?(?!local\b|session\b|transaction\b)[a-z_.]+\s*(?:=|to\b)|set_config\([^;]*?,\s*false\s*\)/gi,
    ) ?? [];

  it("sets nothing for a connection that outlives its transaction", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => setsForTheConnection(readFileSync(file, "utf8")).length > 0)).toEqual([]);
  });

  it.each([
    ['query("set app.viewer = 1")', 1],
    ["query(`begin; SET SESSION app.viewer TO '1'`)", 1],
    ["query(\"select set_config('app.viewer', $1, false)\")", 1],
    ["query(\"set local app.viewer = '1'\")", 0],
    ["query(\"select set_config('app.viewer', $1, true)\")", 0],
    ['query("update line set allocated = 0")', 0],
  ])("is found out: %s", (text, found) => {
    expect(setsForTheConnection(text)).toHaveLength(found);
  });
});
