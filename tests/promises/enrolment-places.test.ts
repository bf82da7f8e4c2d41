import { asHub, type Statements } from "../../kit/events/as-hub";
import { HUB } from "../../kit/caller-context";
import { openDatabase } from "../../kit/database";
import { tellDatabase } from "../../kit/row-security";
import { programmeId } from "../../seed/slugs";
import { takePlace } from "../../subgraphs/services/enrolments/places";
import { services } from "../../subgraphs/services/main";
import { type Copies, copyDatabases } from "../kit/copies";

const PROGRAMME = programmeId("learning-courtyard");
const NOW = new Date("2026-11-23T03:00:00Z");
const place = { programmeId: PROGRAMME, today: "2026-11-23" };

let copies: Copies;
let db: Awaited<ReturnType<typeof openDatabase>>;
let owner: typeof db;
beforeAll(async () => {
  copies = await copyDatabases(["services"]);
  const { appUrl, ownerUrl } = copies.urls.services;
  db = await openDatabase(services.store, { url: appUrl, poolSize: 2 });
  owner = await openDatabase(services.store, { url: ownerUrl, poolSize: 1, system: true });
});
afterAll(async () => {
  await Promise.all([db.destroy(), owner.destroy()]);
  await copies.drop();
});

it("the last place of a programme is taken once: whoever comes at the same moment waits to see who got it", async () => {
  const inside = "select count(*)::int as many from enrolment where programme_id = $1 and state = 'enrolled'";
  await owner.query(
    `update enrolment set state = 'waitlisted', applied_at = now() where id in
       (select id from enrolment where programme_id = $1 order by id limit 3)`,
    [PROGRAMME],
  );
  const [{ many }] = await owner.query(inside, [PROGRAMME]);
  await owner.query("insert into enrolment_rule (programme_id, unit, capacity, version) values ($1, 'person', $2, 1)", [
    PROGRAMME,
    many + 1,
  ]);
  const takes = (tx: Statements): Promise<string> => takePlace(tx, place);
  let second = Promise.resolve("");
  const first = await owner.transaction(async (tx) => {
    await tx.query(...tellDatabase(HUB, NOW));
    const got = await takes(tx);
    // Comes before the first one has taken it, and waits.
    second = asHub(db, NOW, takes);
    await tx.query("select pg_sleep(0.2)");
    await tx.query(
      "update enrolment set state = 'enrolled' where id in (select id from enrolment where state = 'waitlisted' limit 1)",
    );
    return got;
  });
  expect([first, await second]).toEqual(["enrolled", "waitlisted"]);
});
