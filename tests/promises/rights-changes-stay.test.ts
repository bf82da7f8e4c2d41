import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { agencyId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";

const SYSTEM = makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId("jeju-si"), actor: "cli_jeju_si" });

let copies: Copies;
let database: Database;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const databases = await openDatabases(copies);
  database = databases.agencies;
  closeAll = () => Promise.all(Object.values(databases).map((one) => one.close()));
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

const written = (days: number): Promise<unknown> =>
  database.asOwner(
    `insert into rights_change (id, at, agency_id, changed_by, request_id, change)
     values ($1, now() - make_interval(days => $2), $3, 'somebody', 'r', 'client_revoked')`,
    [`rch_old_${days}`, days, agencyId("jeju-si")],
  );

describe("P-21 who gave and took which right", () => {
  it("stays for 1,095 days, for its owner too, and for who works here for ever", async () => {
    await written(1094);
    await written(1096);
    const remove = "delete from rights_change where id like 'rch_old_%'";
    expect((await database.app.ask(SYSTEM, remove)).rowCount).toBe(0);
    await expect(database.asOwner(remove)).rejects.toThrow("at least 1095 days");
    expect((await database.asOwner("delete from rights_change where id = 'rch_old_1096'")).rowCount).toBe(1);
    const { rows } = await database.asOwner("select id from rights_change where id like 'rch_old_%'");
    expect(rows).toEqual([{ id: "rch_old_1094" }]);
  });

  it.each(["update rights_change set changed_by = 'another'", "truncate rights_change"])(
    "is not rewritten: %s",
    async (change) => {
      await written(1200 + change.length);
      await expect(database.asOwner(change)).rejects.toThrow("at least 1095 days");
    },
  );
});
