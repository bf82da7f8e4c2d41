import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { grantsText } from "../../kit/grants";
import { tellDatabase } from "../../kit/row-security";
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
  copies = await copyDatabases(["residents"]);
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
  await client.query("begin");
  try {
    await client.query(...tellDatabase(viewer));
    await client.query("select set_config('app.grants', $1, true)", [grantsText(grants)]);
    const found: string[] = [];
    for (const table of Object.keys(CLASS_OF)) {
      const { rows } = await client.query<{ id: string }>(`select resident_id as id from ${table}`);
      found.push(...rows.map(({ id }) => `${table} ${id}`));
    }
    return found.sort();
  } finally {
    await client.query("rollback");
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
});
