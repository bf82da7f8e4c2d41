import { makeViewer } from "../../kit/caller-context";
import { openDatabase } from "../../kit/database";
import { insistOnRetention, removeOldEvidence, RIGHTS_CHANGE_RETENTION_DAYS } from "../../kit/evidence/retention";
import { sealAll } from "../../kit/evidence/sealer";
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

describe("a record of access", () => {
  const VALUES = `now(), 'r', 'cli_jpdc', 'agy_jpdc', 'partner', 'res_1', 'view', '{Person.name}', '{PII_BASIC}', 'allowed'`;
  const COLUMNS = "at, request_id, account, agency, audience, subject, action, fields, classes, result";
  const INSERT = `insert into access_record (${COLUMNS}) values (${VALUES})`;

  it.each([
    ["changed", "update access_record set subject = 'res_2'"],
    ["deleted", "delete from access_record"],
    ["emptied away", "truncate access_record"],
    ["given a number", `insert into access_record (${COLUMNS}, number) overriding system value values (${VALUES}, 7)`],
    ["written in another's name", INSERT.replace("'cli_jpdc'", "'cli_other'")],
    ["sealed by hand", "insert into evidence_seal values (1, 1, 1, '{1}', '', null, 'x', now())"],
    ["unsealed", "delete from evidence_seal"],
    ["removed as old", "select remove_old_evidence(730)"],
    ["numbered ahead", "select nextval('access_record_number_seq')"],
  ])("AL-01 cannot be %s by the app role", async (_how, sql) => {
    await look(1);
    await expect(stage.asApp(MEMBER, sql)).rejects.toThrow(/permission denied|row-level security/);
    expect(await people.records()).toHaveLength(1);
  });

  it("AL-01 cannot be changed or deleted by the worker nor by the owner either", async () => {
    await look(1);
    for (const sql of [
      "update access_record set subject = 'res_2'",
      "delete from access_record",
      "truncate access_record",
    ]) {
      await expect(stage.asWorker(sql)).rejects.toThrow(/permission denied/);
      if (!sql.startsWith("update")) await expect(stage.asOwner(sql)).rejects.toThrow("evidence is only added to");
      await expect(stage.asSuperuser(sql)).rejects.toThrow("evidence is only added to");
    }
    await stage.asOwner("update access_record set subject = 'res_2'");
    expect(await people.records()).toMatchObject([{ subject: "res_1" }]);
  });

  it("is written in the caller's own name and read back by nobody who works", async () => {
    await stage.asApp(MEMBER, INSERT);
    await expect(stage.asApp(makeViewer({ ...MEMBER, actor: "cli_other" }), INSERT)).rejects.toThrow(
      "row-level security",
    );
    expect(await stage.asApp(MEMBER, "select * from access_record")).toEqual([]);
    expect(await stage.asWorker("select * from access_record")).toEqual([]);
  });
});

describe("old records", () => {
  const LONG_AGO = new Date("2021-03-01T00:00:00Z");

  it("P-21 AL-11 are kept for two years at least, and those of rights for three: less is refused with the law", async () => {
    expect(RIGHTS_CHANGE_RETENTION_DAYS).toBe(1095);
    for (const days of [729, 0, -1, Number.NaN, 730.5])
      expect(() => insistOnRetention(days)).toThrow(
        expect.objectContaining({ code: "RETENTION_TOO_SHORT", message: expect.stringContaining("안전성 확보조치") }),
      );
    insistOnRetention(730);
    await expect(stage.asWorker("select remove_old_evidence(729)")).rejects.toThrow("at least 730 days");
    await look();
    await seal();
    await expect(stage.asOwner("set app.retention = 'on'; delete from access_record")).rejects.toThrow(
      "evidence is only added to",
    );
    expect(await people.records()).toHaveLength(3);
  });

  it("P-21 AL-11 may go after that with their seals, and the chain holds from the seal that is kept", async () => {
    const before = await stage.people({ now: LONG_AGO });
    for (let seals = 0; seals < 2; seals++) {
      await before.ask("{ people(first: 2) { name } }");
      await seal();
    }
    await look();
    await seal();
    // The seals become as old as their records, and their hashes are made again for that.
    await stage.tamper(`
      update evidence_seal set at = timestamptz '2021-03-01' where number < 3;
      do $$ declare head text; begin
        for place in 1 .. 3 loop
          update evidence_seal set previous = head, hash = encode(sha256(convert_to(evidence_text(array[head, number::text,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), array_to_string(records, ' '),
            encode(digests, 'hex')]), 'UTF8')), 'hex') where number = place returning hash into head;
        end loop;
      end $$`);
    const kept = await stage.hashes();
    expect(await people.verify()).toMatchObject({ sound: true, seals: 3, records: 7 });

    const db = await openDatabase(
      { name: "residents", rows: [], migrations: [] },
      { url: stage.ownerUrl, poolSize: 1 },
    );
    expect(await removeOldEvidence(db, 730)).toBe(4);
    expect(await sealAll(db)).toBe(true);
    await db.destroy();
    expect(await people.verify({ head: kept[1] ?? "" })).toMatchObject({ sound: true, seals: 2, records: 3 });
    expect(await stage.hashes()).toEqual(kept.slice(1));
    await look();
    await seal();
    expect(await people.verify()).toMatchObject({ sound: true, seals: 3, records: 6 });
  });
});
