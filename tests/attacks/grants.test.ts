import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { grantsText } from "../../kit/grants";
import { SYSTEM_CONTEXT, tellDatabase } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";

const PEOPLE = healingMembers()
  .slice(0, 6)
  .map(({ slug }) => residentId(slug));
const CLASS_OF = { resident_identity: "PII_BASIC", resident_contact: "PII_CONTACT", resident_address: "LOCATION" };
const CLASSES = [...Object.values(CLASS_OF), "HEALTH", "WELFARE", "HOUSING", "PII_BASIC_", "%", "*"];

type Grants = Record<string, string[]>;

let copies: Copies;
let client: pg.Client;
beforeAll(async () => {
  copies = await copyDatabases(["residents", "housing"]);
  client = new pg.Client({ connectionString: copies.urls.residents.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await copies.drop();
});

/** A sequence that is the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

async function rowsWith(agency: string, grants: Grants): Promise<string[]> {
  const viewer = makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId(agency),
    agencyKind: "public_corporation",
    actor: `cli_${agency}`,
    // Who keeps the records, so that the facts behind each row are there and the grants alone decide.
    purpose: "HOUSING_MANAGEMENT",
    basis: "OWN_RECORD",
  });
  return granted(client, viewer, grants, async () => {
    const found: string[] = [];
    for (const table of Object.keys(CLASS_OF)) {
      const { rows } = await client.query<{ id: string }>(`select resident_id as id from ${table}`);
      found.push(...rows.map(({ id }) => `${table} ${id}`));
    }
    return found.sort();
  });
}

/** What is there for one transaction that was granted something. */
async function granted<Found>(
  on: pg.Client,
  viewer: Viewer,
  grants: Grants,
  find: () => Promise<Found>,
): Promise<Found> {
  await on.query("begin");
  try {
    await on.query(...tellDatabase(viewer));
    await on.query("select set_config('app.grants', $1, true)", [grantsText(grants)]);
    return await find();
  } finally {
    await on.query("rollback");
  }
}

const joined = (one: Grants, other: Grants): Grants =>
  Object.fromEntries(PEOPLE.map((id) => [id, [...(one[id] ?? []), ...(other[id] ?? [])]]));

describe("FP-33 a grant", () => {
  const roll = dice(20261122);
  const some = (): Grants =>
    Object.fromEntries(PEOPLE.map((id) => [id, CLASSES.filter(() => roll(4) === 0)]).filter(() => roll(2) === 0));

  it("opens what it names and nothing beside it, and widens no other, in 60 random sets", async () => {
    let opened = 0;
    for (let times = 0; times < 60; times++) {
      const [one, other] = [some(), some()];
      const [byOne, byOther, byBoth] = [
        await rowsWith("jpdc", one),
        await rowsWith("jpdc", other),
        await rowsWith("jpdc", joined(one, other)),
      ];
      expect(byBoth).toEqual([...new Set([...byOne, ...byOther])].sort());
      for (const row of byOne) {
        const [table = "", id = ""] = row.split(" ");
        expect(one[id]).toContain(CLASS_OF[table as keyof typeof CLASS_OF]);
      }
      opened += byOne.length;
    }
    expect(opened).toBeGreaterThan(60);
  });

  it("does not outlive the transaction that it was given to", async () => {
    const all = Object.fromEntries(PEOPLE.map((id) => [id, Object.values(CLASS_OF)]));
    expect((await rowsWith("jpdc", all)).length).toBeGreaterThanOrEqual(PEOPLE.length * 2);
    expect(await rowsWith("jpdc", {})).toEqual([]);
    expect(await rowsWith("jeju-medical", {})).toEqual([]);
  });

  it("of a household opens its tenancies where it names HOUSING, and of no household that was not asked for", async () => {
    const owner = new pg.Client({ connectionString: copies.urls.housing.ownerUrl, options: SYSTEM_CONTEXT });
    const housing = new pg.Client({ connectionString: copies.urls.housing.appUrl });
    await Promise.all([owner.connect(), housing.connect()]);
    try {
      const { rows } = await owner.query<{ id: string }>(
        "select distinct household_id as id from tenancy order by 1 limit 4",
      );
      const [open = "", besides = "", placeAlone = "", never = ""] = rows.map(({ id }) => id);
      const asked = [open, placeAlone, never];
      const found = (grants: Grants) =>
        granted(
          housing,
          makeViewer({ ...ANONYMOUS, audience: "partner", agency: "agy_0", actor: "cli_0" }),
          grants,
          async () => (await housing.query("select distinct household_id as id from tenancies_of($1)", [asked])).rows,
        );
      const grants = { [open]: ["HOUSING"], [besides]: ["HOUSING", "LOCATION"], [placeAlone]: ["LOCATION"] };
      expect(await found(grants)).toEqual([{ id: open }]);
      expect(await found({})).toEqual([]);
    } finally {
      await Promise.all([owner.end(), housing.end()]);
    }
  });
});
