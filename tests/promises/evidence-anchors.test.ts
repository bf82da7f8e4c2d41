import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { openDatabase } from "../../kit/database";
import { anchor, readAnchors } from "../../kit/evidence/anchors";
import { sealAll } from "../../kit/evidence/sealer";
import { aStage, NOW, type People, type Stage } from "./evidence.fixture";

let stage: Stage;
let people: People;
let db: DataSource;
let folder: string;
beforeEach(async () => {
  stage = await aStage();
  people = await stage.people();
  db = await openDatabase({ name: "residents", rows: [], migrations: [] }, { url: stage.appUrl, poolSize: 1 });
  folder = mkdtempSync(join(tmpdir(), "tteurak-anchors-"));
});
afterEach(async () => {
  await db.destroy();
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** Three seals, each told outside after it was closed. */
async function threeAnchored(): Promise<void> {
  for (let seals = 0; seals < 3; seals += 1) {
    await people.ask("{ people(first: 2) { name } }");
    await sealAll(db);
    await anchor(db, folder, "residents", NOW);
  }
}

const verify = async () => people.verify({ anchors: await readAnchors(folder, "residents") });

/** A chain that somebody with the machine computed anew: whole in itself. */
const RECOMPUTED = `
  update access_record set subject = 'res_9' where number = 3;
  do $$ declare head text; place bigint; sums bytea; begin
    for place in select number from evidence_seal order by number loop
      select string_agg(sha256(convert_to(access_record_text(r), 'UTF8')), ''::bytea order by r.number) into sums
        from access_record r, evidence_seal s where s.number = place and r.number = any(s.records);
      update evidence_seal s set previous = head, digests = sums, hash = encode(sha256(convert_to(evidence_text(array[
        head, s.number::text, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        array_to_string(s.records, ' '), encode(sums, 'hex')]), 'UTF8')), 'hex') where s.number = place
        returning hash into head;
    end loop;
  end $$`;

describe("AL-03 the seals that were told outside the database", () => {
  it("are lines that are only added, one for each newer seal", async () => {
    await anchor(db, folder, "residents", NOW);
    await threeAnchored();
    await anchor(db, folder, "residents", NOW);
    const hashes = await stage.hashes();
    expect(await readAnchors(folder, "residents")).toEqual(
      hashes.map((head, index) => ({ seal: index + 1, head, at: NOW.toISOString() })),
    );
    expect(readFileSync(join(folder, "residents.jsonl"), "utf8").split("\n")).toHaveLength(4);
    expect(await verify()).toMatchObject({ sound: true, seals: 3 });
  });

  it("find a tail that was cut off, which looks whole by itself", async () => {
    await threeAnchored();
    await stage.tamper("delete from access_record where number > 4; delete from evidence_seal where number = 3");
    expect(await people.verify()).toMatchObject({ sound: true, seals: 2 });
    expect(await verify()).toEqual({ sound: false, what: expect.stringContaining("seal 3 was told outside") });
  });

  it("find a record that was edited and the whole chain computed anew, which looks whole by itself", async () => {
    await threeAnchored();
    await stage.tamper(RECOMPUTED);
    expect(await people.verify()).toMatchObject({ sound: true, seals: 3 });
    expect(await verify()).toEqual({ sound: false, what: expect.stringContaining("seal 2 is not the one") });
  });

  it("tell nobody anything else: the app role reads no seal and no record", async () => {
    await threeAnchored();
    expect(await db.query("select * from evidence_seal").catch((error: Error) => error.message)).toContain("denied");
    expect(await db.query("select * from access_record")).toEqual([]);
  });
});
