import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { grantsText } from "../../kit/grants";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { makeSecrets, type Secrets } from "../../kit/secrets";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { cases } from "../../seed/residents/cases";
import { agencyId, programmeCaseId, residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { mannWhitney } from "../kit/mann-whitney";
import { theServers } from "../kit/servers";
import { theAppRole } from "../kit/the-app-role";
import { withoutRowSecurity } from "../kit/without-row-security";

const city = (agency: string, basis: string): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId(agency),
    agencyKind: "administrative_city",
    actor: `cli_${agency}`,
    purpose: "CASE_MANAGEMENT",
    basis,
  });
const keeper = city("jeju-si", "OWN_RECORD");
/** May see WELFARE of the other city's people, and nothing of their health. */
const other = city("seogwipo-si", "STATUTE_15_4");

const inProgrammes = (...programmes: string[]) =>
  cases().filter((one) => one.agency === "jeju-si" && one.programmes.join() === programmes.join());
const [FOUR] = inProgrammes("INTEGRATED", "DREAM_START", "MEDICAL_AID", "MENTAL_HEALTH");
const [HIDDEN, CONTROL] = inProgrammes("INTEGRATED", "MENTAL_HEALTH");
const [ONLY] = inProgrammes("MENTAL_HEALTH");

const WITHOUT_CASE = "healing-30-1";

/** So many ask at once: most of the time of a look is waiting for its evidence. */
const LANES = 8;

let copies: Copies;
let databases: Awaited<ReturnType<typeof openDatabases>>;
let database: Database;
let runtime: SubgraphRuntime;
let secrets: Secrets;

const open = (): Promise<SubgraphRuntime> =>
  openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => new Date("2026-11-22T03:00:00Z"),
    log: createLog("test", "fatal"),
    poolSize: LANES,
  });

beforeAll(async () => {
  copies = await copyDatabases();
  databases = await openDatabases(copies);
  database = databases.residents;
  secrets = await makeSecrets("residents", makeKeys(theServers().keysDir));
  runtime = await open();
  // The control is the same in all, and in no programme that is hidden.
  const gone = [programmeCaseId(`${CONTROL?.slug}-MENTAL_HEALTH`)];
  await database.asOwner("delete from programme_membership where programme_case_id = any($1)", [gone]);
  await database.asOwner("delete from programme_case where id = any($1)", [gone]);
});
afterAll(async () => {
  await runtime.close();
  await Promise.all(Object.values(databases).map((one) => one.close()));
  await copies.drop();
});

const keyOf = (viewer: Viewer, slug = ""): string => secrets.subjects.seal(residentId(slug), viewer.agency ?? "");
const PROGRAMMES = `query ($key: ID!) { resident(subjectKey: $key) { programmeCases { programme { code } } } }`;
const ROLES = `query ($key: ID!) { resident(subjectKey: $key) { programmeCases { role } } }`;

async function ask(viewer: Viewer, query: string, key: string): Promise<string> {
  const { data, errors } = await runtime.run({ query, variables: { key } }, asking(viewer));
  const told = { data, codes: errors?.map(({ message, extensions, path }) => [message, extensions?.code, path]) };
  return JSON.stringify(told);
}

const programmesOf = async (viewer: Viewer, slug = ""): Promise<string[]> =>
  JSON.parse(await ask(viewer, PROGRAMMES, keyOf(viewer, slug))).data.resident.programmeCases.map(
    (one: { programme: { code: string } }) => one.programme.code,
  );

describe("P-29 a programme that nobody without a basis may know of", () => {
  it("E5 is one of four for the keeper, and not there for an agency without a basis for health", async () => {
    expect((await programmesOf(keeper, FOUR?.slug)).sort()).toEqual(
      ["DREAM_START", "INTEGRATED", "MEDICAL_AID", "MENTAL_HEALTH"].sort(),
    );
    expect((await programmesOf(other, FOUR?.slug)).sort()).toEqual(["DREAM_START", "INTEGRATED", "MEDICAL_AID"]);
  });

  it("leaves the same bytes as if it were not there, in the answer and in the refusal", async () => {
    const [hidden, control] = [keyOf(other, HIDDEN?.slug), keyOf(other, CONTROL?.slug)];
    for (const query of [PROGRAMMES, ROLES])
      expect(await ask(other, query, hidden)).toBe(await ask(other, query, control));
    const nothing = makeViewer({ ...other, purpose: null, basis: null });
    expect(await ask(nothing, PROGRAMMES, hidden)).toBe(await ask(nothing, PROGRAMMES, control));
    expect(await programmesOf(other, ONLY?.slug)).toEqual([]);
  });

  it("tells nobody what part a programme has who may not see them all: a second without a first would give it away", async () => {
    const told = JSON.parse(await ask(other, ROLES, keyOf(other, FOUR?.slug)));
    expect(told.data.resident.programmeCases).toEqual([{ role: null }, { role: null }, { role: null }]);
    expect(JSON.parse(await ask(keeper, ROLES, keyOf(keeper, ONLY?.slug))).data.resident.programmeCases).toEqual([
      { role: "LEAD" },
    ]);
  });

  it("is hidden by the database itself, and by the code where the database does not", async () => {
    const count = "select count(*)::int as n from programme_membership where resident_id = $1";
    const seen = async (viewer: Viewer) =>
      (await database.app.ask(viewer, count, [residentId(ONLY?.slug ?? "")])).rows[0];
    expect(await seen(other)).toEqual({ n: 0 });
    // Who works on it is shown it where the basis opened WELFARE, and others are not even then.
    const worker = city("member-09", "OWN_RECORD");
    expect(await seen(worker)).toEqual({ n: 0 });
    const grants = grantsText({ [residentId(ONLY?.slug ?? "")]: ["WELFARE"] });
    const opened = await theAppRole(copies.urls.residents.appUrl, `-c app.grants=${grants}`);
    const seenOpened = async (viewer: Viewer) =>
      (await opened.ask(viewer, count, [residentId(ONLY?.slug ?? "")])).rows[0];
    expect([await seenOpened(worker), await seenOpened(other)]).toEqual([{ n: 1 }, { n: 0 }]);
    await opened.close();
    await withoutRowSecurity(copies.urls.residents.ownerUrl);
    try {
      expect(await seen(other)).toEqual({ n: 1 });
      expect(await programmesOf(other, ONLY?.slug)).toEqual([]);
    } finally {
      await database.asOwner("alter table programme_membership enable row level security");
    }
  });
});

describe("IE-05 how long an answer takes", () => {
  const SAMPLES = 2000;
  const WARM_UP = 160;

  async function timed(act: () => Promise<unknown>): Promise<number> {
    const from = process.hrtime.bigint();
    await act();
    return Number(process.hrtime.bigint() - from) / 1e6;
  }

  /** Both in turns, in an order that changes, so that whatever else the machine does happens to both. */
  async function compare(hidden: () => Promise<unknown>, missing: () => Promise<unknown>) {
    const [ones, others]: [number[], number[]] = [[], []];
    let turn = -WARM_UP;
    const lane = async (): Promise<void> => {
      while (turn < SAMPLES) {
        const isWarm = turn >= 0;
        const first = turn++ % 2 === 0;
        const a = await timed(first ? hidden : missing);
        const b = await timed(first ? missing : hidden);
        if (!isWarm) continue;
        ones.push(first ? a : b);
        others.push(first ? b : a);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { p: mannWhitney(ones, others), apart: Math.abs(p95(ones) - p95(others)) };
  }

  const p95 = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

  /** A loaded machine can be unlucky once; what is really apart is so each time. */
  async function insistOnAlike(hidden: () => Promise<unknown>, missing: () => Promise<unknown>): Promise<void> {
    const tries: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { p, apart } = await compare(hidden, missing);
      expect(apart).toBeLessThan(20);
      tries.push(p);
      if (p > 0.01) return;
    }
    throw new Error(`Each time the two were told apart: p = ${tries.join(", ")}.`);
  }

  it("P-29 tells nothing of a programme that is hidden", async () => {
    const [hidden, control] = [keyOf(other, HIDDEN?.slug), keyOf(other, CONTROL?.slug)];
    await insistOnAlike(
      () => ask(other, PROGRAMMES, hidden),
      () => ask(other, PROGRAMMES, control),
    );
  }, 300_000);

  it("tells nothing of a record that is no more: its key and one of nobody, both made for who asks", async () => {
    const erased = HIDDEN?.slug ?? "";
    const [gone, nobody] = [keyOf(other, erased), keyOf(other, "nobody")];
    expect(await programmesOf(other, erased)).toEqual(["INTEGRATED"]);
    await database.asOwner("update resident set status = 'erased' where id = $1", [residentId(erased)]);
    const ofNobody = await ask(other, PROGRAMMES, nobody);
    expect(JSON.parse(ofNobody)).toEqual({ data: { resident: null } });
    expect(await ask(other, PROGRAMMES, gone)).toBe(ofNobody);
    await insistOnAlike(
      () => ask(other, PROGRAMMES, gone),
      () => ask(other, PROGRAMMES, nobody),
    );
  }, 300_000);

  // A key is made here alone, for who found the person: that there is one is known to its holder, and nothing else.
  it("tells who has a key and no basis the same of everybody, whatever is kept of them", async () => {
    const stranger = makeViewer({ ...other, basis: "CONSENT_17" });
    const refused = await ask(stranger, PROGRAMMES, keyOf(stranger, WITHOUT_CASE));
    expect(refused).toContain("ACCESS_NO_BASIS");
    expect(await ask(stranger, PROGRAMMES, keyOf(stranger, FOUR?.slug))).toBe(refused);
    const foreign = await ask(stranger, PROGRAMMES, keyOf(keeper, FOUR?.slug));
    expect(foreign).toBe(await ask(stranger, PROGRAMMES, keyOf(stranger, "nobody")));
  });
});
