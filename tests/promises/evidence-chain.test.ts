import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { hubProcess } from "../kit/hub-process";
import { aStage, MEMBER, type People, type Stage } from "./evidence.fixture";

let stage: Stage;
let people: People;
beforeEach(async () => {
  stage = await aStage();
  people = await stage.people();
});
afterEach(() => stage.close());

const seal = (): Promise<number | null> => stage.seal();
const look = (count = 3): Promise<unknown> => people.ask(`{ people(first: ${count}) { name } }`);

/** Three seals over three records each. */
async function aChain(): Promise<void> {
  for (let seals = 0; seals < 3; seals++) {
    await look();
    expect(await seal()).toBe(3);
  }
}

describe("the chain over the records", () => {
  it("AL-04 FT-46 is one chain although 40 write at once and several seal", async () => {
    const others = await stage.people({ poolSize: 10 });
    const writers = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? others : people).ask("{ people(first: 5) { name } }"),
    );
    const sealers = Array.from({ length: 8 }, async (_, index) => {
      await pause(10 * index);
      return seal();
    });
    const answers = await Promise.all(writers);
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    await Promise.all(sealers);
    await seal();
    expect(await people.verify()).toMatchObject({ sound: true, records: 200, unsealed: 0 });
    const sealed = await stage.asOwner("select unnest(records) as number from evidence_seal");
    expect(new Set(sealed.map(({ number }) => number)).size).toBe(200);
  });

  it("reads no record again that has a seal, however many there are", async () => {
    for (let times = 0; times < 20; times++) await look(10);
    expect(await seal()).toBe(200);
    const client = new pg.Client({ connectionString: stage.appUrl });
    await client.connect();
    const READ = `select (coalesce(sum(idx_tup_fetch), 0) + coalesce(sum(seq_tup_read), 0))::int as rows
      from pg_stat_xact_user_tables where relname = 'access_record'`;
    try {
      await look(10);
      // A connection that has sealed some times keeps one plan, whatever is to be sealed.
      await client.query("begin; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off");
      expect((await client.query("select seal_evidence()::int as sealed")).rows).toEqual([{ sealed: 10 }]);
      expect((await client.query(READ)).rows).toEqual([{ rows: 10 }]);
    } finally {
      await client.end();
    }
  });

  it("waits for a record that has an earlier number and is committed later, and does not wait for one undone", async () => {
    const late = new pg.Client({ connectionString: stage.ownerUrl, options: SYSTEM_CONTEXT });
    await late.connect();
    await stage.asOwner("create policy for_this_test on access_record for insert with check (true)");
    const add = `insert into access_record (at, request_id, audience, subject, action, fields, classes, result)
      values (now(), 'late', 'hub', 'res_late', 'view', '{}', '{}', 'allowed')`;
    await late.query(`begin; ${add}`);
    await look(1);
    expect(await seal()).toBeNull();
    const sealing = seal();
    await pause(200);
    await late.query("commit");
    expect(await sealing).toBe(2);
    await late.query(`begin; ${add}`);
    await look(1);
    await late.query("rollback");
    expect(await seal()).toBe(1);
    await late.end();
    expect(await people.verify()).toMatchObject({ sound: true, records: 3, unsealed: 0 });
    expect((await stage.asOwner("select last_record from evidence_seal")).map((s) => s.last_record)).toEqual([
      "2",
      "4",
    ]);
  });

  it("is not closed with an old view of the records, in which the latest are missing", async () => {
    const client = new pg.Client({ connectionString: stage.appUrl });
    await client.connect();
    await client.query("begin isolation level repeatable read; select 1");
    await expect(client.query("select seal_evidence()")).rejects.toThrow("transaction of its own");
    await client.end();
  });

  it("grows by itself within a second or two, and to its end when the process stops", async () => {
    await look();
    for (let tries = 0; tries < 50 && (await stage.hashes()).length === 0; tries++) await pause(100);
    expect(await people.verify()).toMatchObject({ records: 3, unsealed: 0 });
    await look();
    await people.stop();
    expect(await (await stage.people()).verify()).toMatchObject({ records: 6, unsealed: 0 });
  });

  it.each([
    [
      "a record is edited",
      "update access_record set subject = 'res_7' where number = 5",
      "record 5 was edited (seal 2)",
    ],
    [
      "the time of a record is edited",
      "update access_record set at = at + interval '1 microsecond' where number = 4",
      "record 4 was edited (seal 2)",
    ],
    ["a record is deleted", "delete from access_record where number = 6", "record 6 was deleted (seal 2)"],
    [
      "all records of a seal are deleted",
      "delete from access_record where number in (4, 5, 6)",
      "record 4 was deleted (seal 2)",
    ],
    [
      "the first records are deleted",
      "delete from access_record where number < 4",
      "the records of seal 1 were deleted before the 730 days that the law asks for",
    ],
    [
      "a record and what its seal says of it are edited",
      "update access_record set subject = 'res_7' where number = 5; update evidence_seal set digests = sha256('x') || sha256('y') || sha256('z') where number = 2",
      "seal 2 was edited",
    ],
    ["a seal is edited", "update evidence_seal set at = at - interval '1 day' where number = 2", "seal 2 was edited"],
    ["a seal is deleted", "delete from evidence_seal where number = 2", "seal 2 is missing"],
    ["the first seal is deleted", "delete from evidence_seal where number = 1", "seal 1 is missing"],
    [
      "two records change what they say of whom",
      "update access_record set subject = case subject when 'res_1' then 'res_2' else 'res_1' end where number in (1, 2)",
      "record 1 was edited (seal 1)",
    ],
  ])("P-22 does not hold where %s, and says so by name", async (_what, sql, what) => {
    await aChain();
    expect(await people.verify()).toMatchObject({ sound: true, seals: 3, records: 9 });
    await stage.tamper(sql);
    expect(await people.verify()).toEqual({ sound: false, what });
  });

  it("P-22 does not hold where a record is put between those that were sealed", async () => {
    const late = new pg.Client({ connectionString: stage.appUrl });
    await late.connect();
    await late.query(`begin; select set_config('app.viewer', '${JSON.stringify(MEMBER)}', true);
      insert into access_record (at, request_id, account, agency, audience, subject, action, fields, classes, result)
      values (now(), 'r', 'cli_jpdc', 'agy_jpdc', 'partner', 'res_1', 'view', '{}', '{}', 'allowed'); rollback`);
    await late.end();
    await aChain();
    await stage.tamper(`insert into access_record overriding system value
      select (jsonb_populate_record(r, '{"number": 1}')).* from access_record r where number = 2`);
    expect(await people.verify()).toEqual({ sound: false, what: "record 1 was inserted" });
  });

  it("AL-03 does not hold against a head that was told outside, where its tail is cut off", async () => {
    await aChain();
    const [, second = "", third = ""] = await stage.hashes();
    await stage.tamper("delete from evidence_seal where number = 3; delete from access_record where number > 6");
    expect(await people.verify()).toMatchObject({ sound: true });
    expect(await people.verify({ head: second })).toMatchObject({ sound: true });
    expect(await people.verify({ head: third })).toEqual({ sound: false, what: expect.stringContaining(third) });
  });

  it("AL-03 does not hold against a head that was told outside, where all of it is replaced", async () => {
    await aChain();
    const [, , third = ""] = await stage.hashes();
    await stage.tamper("delete from evidence_seal; update access_record set subject = 'res_8' where subject = 'res_1'");
    await seal();
    expect(await people.verify()).toMatchObject({ sound: true, records: 9 });
    expect(await people.verify({ head: third })).toEqual({ sound: false, what: expect.stringContaining(third) });
  });

  it("P-22 is walked by a command that names the bad record and ends with a code other than 0", async () => {
    await aChain();
    const command = async (...more: string[]): Promise<[number | null, string]> => {
      const ran = hubProcess(["hub/evidence.ts", "verify", "residents", ...more], {
        RESIDENTS_DATABASE_URL: stage.appUrl,
        RESIDENTS_DATABASE_OWNER_URL: stage.ownerUrl,
      });
      return [await ran.ended, ran.said()];
    };
    const [, , third = ""] = await stage.hashes();
    expect(await command("--head", third)).toEqual([
      0,
      expect.stringContaining(`residents: sound: 9 records in 3 seals, 0 not sealed yet; head ${third}`),
    ]);
    expect(await command(`--haed=${third}`)).toEqual([1, expect.stringContaining("COMMAND_UNKNOWN")]);
    await stage.tamper("update access_record set subject = 'res_7' where number = 5");
    expect(await command()).toEqual([1, expect.stringContaining("residents: BROKEN: record 5 was edited (seal 2)")]);
  });
});
