import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import type { WrittenPart } from "../../subgraphs/residents/words/written-words.entity";
import { HOUR, MANAGER, OFFICER, openEmergencies, PERSON, REASON, REMARK, SELF, START } from "./emergency.fixture";

const WISH = "병원 기록이 잘못 적혀 있어 고쳐 주시기 바랍니다.";
const ANSWER = "말씀하신 병원 기록을 확인하여 바로잡았습니다.";

const agency = (slug: string, stated: Partial<Viewer> = {}): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId(slug),
    agencyKind: "public_corporation",
    actor: `cli_${slug}`,
    ...stated,
  });
const OF_ITS_OWN = { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" };
const KEEPER = agency("jpdc", OF_ITS_OWN);
const SAYS_NOTHING = agency("jpdc");
const BY_CONSENT = agency("jpdc", { purpose: "HOUSING_MANAGEMENT", basis: "CONSENT_17" });
const COUNTS = agency("jpdc", { purpose: "STATISTICS", basis: "OWN_RECORD" });
const COLLEAGUE = agency("jpdc", { ...OF_ITS_OWN, actor: "cli_jpdc_2" });
const OTHER = agency("kordi", OF_ITS_OWN);
const OFFICER_OF_ITS_OWN = makeViewer({ ...OFFICER, purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });

let its: Awaited<ReturnType<typeof openEmergencies>>;
let wished: string;
let looked: string;
/** What is asked while the wish stands open. */
let inTheWorklist: Awaited<ReturnType<typeof its.ask>>;
beforeAll(async () => {
  its = await openEmergencies();
  const claim = "mutation ($input: ClaimRightInput!) { claimRight(input: $input) { id wish } }";
  const { data } = await its.ask(SELF, claim, { input: { kind: "CORRECTION", wish: WISH } });
  expect(data.claimRight.wish).toBe(WISH);
  wished = data.claimRight.id;
  looked = await its.approved();
  its.clock.now = new Date(START.getTime() + HOUR);
  inTheWorklist = await its.ask(SAYS_NOTHING, "{ privacyTasks { about resident { rightsRequests { wish } } } }");
  const answer = "mutation ($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) { granted } }";
  const given = { id: wished, granted: true, answer: ANSWER };
  expect((await its.ask(KEEPER, answer, { input: given })).codes).toEqual([]);
  expect((await its.review(OFFICER, looked)).codes).toEqual([]);
});
afterAll(() => its.close());

/** The words that somebody reads of the person, and the codes of what is refused. */
async function read(viewer: Viewer, what: string, words: string) {
  const { data, codes } = await its.ask(
    viewer,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { ${what} { ${words} } } } }`,
    { r: [{ __typename: "Resident", id: PERSON }] },
  );
  return { told: data._entities[0]?.[what]?.map((one: Record<string, string>) => one[words]), codes };
}
const wishes = (viewer: Viewer) => read(viewer, "rightsRequests", "wish");
const reasons = (viewer: Viewer) => read(viewer, "emergencyAccesses", "reason");

async function asOwner<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: its.ownerUrl, options: SYSTEM_CONTEXT });
  await client.connect();
  return client
    .query<Row>(sql, parameters)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const lookAt = async (field: string, { actor }: Viewer) =>
  (
    await asOwner<{ result: string }>(
      `select result, purpose, basis, classes from access_record
       where subject = $1 and $2 = any(fields) and account is not distinct from $3 order by number desc limit 1`,
      [PERSON, field, actor],
    )
  )[0];

const NOTHING = { told: [null], codes: ["ACCESS_NO_BASIS"] };

describe("what is written about a person in free words", () => {
  it("P-01 P-20 a wish is told to the person and to the agency that answers it, with evidence of the look", async () => {
    expect(await wishes(SELF)).toEqual({ told: [WISH], codes: [] });
    expect(await wishes(KEEPER)).toEqual({ told: [WISH], codes: [] });
    const seen = { result: "allowed", purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD", classes: ["PII_BASIC"] };
    expect(await lookAt("RightsRequest.wish", KEEPER)).toEqual(seen);
  });

  it("P-01 P-20 a wish is told to nobody without a purpose and a basis that hold, and the evidence says so", async () => {
    for (const viewer of [SAYS_NOTHING, BY_CONSENT, agency("jpdc", { basis: "OWN_RECORD" })]) {
      expect(await wishes(viewer)).toEqual(NOTHING);
      expect(await lookAt("RightsRequest.wish", viewer)).toMatchObject({ result: "denied", basis: viewer.basis });
    }
    expect(await wishes(OTHER)).toEqual({ told: [], codes: [] });
    const { data, codes } = inTheWorklist;
    expect(JSON.stringify(data)).toContain(wished);
    expect([JSON.stringify(data).includes(WISH), codes]).toEqual([false, ["ACCESS_NO_BASIS"]]);
  });

  it("P-01 P-14 P-20 the reason of a look in an emergency is told to its agency and the person, with evidence", async () => {
    for (const viewer of [SELF, MANAGER, OFFICER_OF_ITS_OWN]) {
      expect(await reasons(viewer)).toEqual({ told: [REASON], codes: [] });
      expect(await lookAt("EmergencyAccess.reason", viewer)).toMatchObject({ result: "allowed", basis: viewer.basis });
    }
    expect(await reasons(OFFICER)).toEqual(NOTHING);
    expect(await lookAt("EmergencyAccess.reason", OFFICER)).toMatchObject({ result: "denied" });
    expect(await reasons(KEEPER)).toEqual({ told: [], codes: [] });
  });

  it("P-01 P-20 an answer is told as the wish is, and the remark of a review to the agency alone", async () => {
    const answers = (viewer: Viewer) => read(viewer, "rightsRequests", "answer");
    const remarks = (viewer: Viewer) => read(viewer, "emergencyAccesses", "remark");
    for (const viewer of [SELF, KEEPER]) {
      expect(await answers(viewer)).toEqual({ told: [ANSWER], codes: [] });
      expect(await lookAt("RightsRequest.answer", viewer)).toMatchObject({ result: "allowed", basis: viewer.basis });
    }
    expect(await answers(SAYS_NOTHING)).toEqual(NOTHING);
    expect(await remarks(OFFICER_OF_ITS_OWN)).toEqual({ told: [REMARK], codes: [] });
    expect(await remarks(MANAGER)).toEqual(NOTHING);
    expect((await remarks(SELF)).told).toEqual([null]);
  });

  it("P-01 the database has no such words for who states nothing, or has no part in them", async () => {
    const there = async (part: WrittenPart, about: string, ...viewers: Viewer[]): Promise<number[]> => {
      const counts: number[] = [];
      for (const viewer of viewers) {
        const sql = "select count(*)::int as n from written_words where part = $1 and about = $2";
        counts.push((await its.app.ask(viewer, sql, [part, about])).rows[0].n);
      }
      return counts;
    };
    for (const part of ["RightsRequest.wish", "RightsRequest.answer"] as const) {
      expect(await there(part, wished, SELF, KEEPER)).toEqual([1, 1]);
      expect(await there(part, wished, SAYS_NOTHING, BY_CONSENT, OTHER, ANONYMOUS)).toEqual([0, 0, 0, 0]);
      // P-18: counts are made of nothing that anybody wrote.
      expect(await there(part, wished, COUNTS)).toEqual([0]);
    }
    expect(await there("EmergencyAccess.reason", looked, SELF, MANAGER, OFFICER_OF_ITS_OWN)).toEqual([1, 1, 1]);
    expect(await there("EmergencyAccess.reason", looked, OFFICER, KEEPER, ANONYMOUS)).toEqual([0, 0, 0]);
    expect(await there("EmergencyAccess.remark", looked, OFFICER_OF_ITS_OWN, MANAGER, SELF)).toEqual([1, 0, 0]);
  });

  it("P-01 the database lets nobody write in the name of another, nor a review before there is one", async () => {
    const notReviewed = await its.asked();
    const writes = (viewer: Viewer, part: WrittenPart, about: string) =>
      its.app.ask(viewer, "insert into written_words values ($1, $2, 'x') on conflict do nothing", [about, part]);
    for (const [viewer, part, about] of [
      [KEEPER, "RightsRequest.wish", wished],
      [SELF, "RightsRequest.answer", wished],
      [OTHER, "RightsRequest.answer", wished],
      [SELF, "EmergencyAccess.remark", looked],
      [KEEPER, "EmergencyAccess.reason", looked],
      [COLLEAGUE, "RightsRequest.answer", wished],
      [OFFICER, "EmergencyAccess.reason", notReviewed],
      [MANAGER, "EmergencyAccess.reason", looked],
      [MANAGER, "EmergencyAccess.remark", looked],
      [MANAGER, "EmergencyAccess.remark", notReviewed],
      [OFFICER, "EmergencyAccess.remark", notReviewed],
    ] as const)
      await expect(writes(viewer, part, about)).rejects.toThrow(/row-level security/);
    const changed = await its.app.ask(KEEPER, "update written_words set words = 'x' where about = $1", [wished]);
    expect(changed.rowCount).toBe(0);
  });

  it("DB-09 a dump of the whole database tells none of it", async () => {
    const written = await asOwner<{ part: WrittenPart }>(
      "select part from written_words where about = any($1) order by part",
      [[wished, looked]],
    );
    expect(written.map(({ part }) => part)).toEqual([
      "EmergencyAccess.reason",
      "EmergencyAccess.remark",
      "RightsRequest.answer",
      "RightsRequest.wish",
    ]);
    const tables = await asOwner<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const [dump] = await asOwner<{ text: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
      );
      for (const words of [WISH, ANSWER, REASON, REMARK])
        for (const form of [words, Buffer.from(words).toString("hex")])
          expect([name, dump?.text.includes(form)]).toEqual([name, false]);
    }
  });
});
