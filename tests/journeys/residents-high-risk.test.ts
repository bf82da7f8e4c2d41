import { healingMembers } from "../../seed/people";
import { agencyId, platformId, residentId } from "../../seed/slugs";
import { seoulDate } from "../../kit/clock";
import { eventually } from "../kit/eventually";
import { jejuMedical, jejuSi, jpdc, seniorClub } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";

const [ONE, TWO] = ["healing-05-1", "healing-06-1"].map((wanted) => {
  const found = healingMembers().find(({ slug }) => slug === wanted);
  if (!found) throw new Error(`nobody is called ${wanted}`);
  return found;
}) as [ReturnType<typeof healingMembers>[number], ReturnType<typeof healingMembers>[number]];

/** A day in Korea, so many after this one. */
const inDays = (days: number): string => seoulDate(new Date(Date.now() + days * 86_400_000));
const midnight = (day: string): number => Date.parse(`${day}T00:00:00+09:00`);
const TODAY = inDays(0);
const HASH = "ab".repeat(32);
const RESOLVE = `mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) {
  ... on PersonKnown { resident { subjectKey } } } }`;
const ENTRY = `entry { id programmeId version owner { agencyCode } criteria level reviewOn
  history { kind level reviewOn } resident { subjectKey } }`;
const WHY_NOT = `... on IllegalTransition { state } ... on VersionConflict { currentVersion }`;
const ENTER = `mutation ($input: EnterHighRiskInput!) { enterHighRisk(input: $input) {
  __typename ... on HighRiskEntered { ${ENTRY} } ... on Problem { message messageKo } } }`;
const REVIEW = `mutation ($input: ReviewHighRiskInput!) { reviewHighRisk(input: $input) {
  __typename ... on HighRiskReviewed { ${ENTRY} } ${WHY_NOT} } }`;
const EXIT = `mutation ($input: ExitHighRiskInput!) { exitHighRisk(input: $input) {
  __typename ... on HighRiskExited { ${ENTRY} } ${WHY_NOT} } }`;
const REGISTER = `query ($programme: ID!, $overdue: Boolean) { highRiskRegister(programmeId: $programme, overdue: $overdue) {
  totalCount nodes { id level reviewOn } } }`;

const TYPES: Record<string, string> = { activateProgramme: "MoveProgrammeInput" };

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
let wishes = 0;
const once = () => ({ idempotencyKey: `risk ${(wishes += 1)}` });

describeTurningTheClock("S0-27 the register of high-risk households", () => {
  let hub: Hub;
  let club: Caller;
  let landlord: Caller;
  let programme: string;
  let now = new Date();
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
    club = hub.as(seniorClub).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
    landlord = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
  });
  afterAll(() => hub.close());

  const change = async (caller: Caller, name: string, input: object, selected: string) => {
    const type = TYPES[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${selected} } }`;
    const { data, errors } = await caller.send(text, { input: { ...input, ...once() } });
    expect(errors).toBeUndefined();
    return data[name];
  };
  const keys = new Map<string, Promise<string>>();
  /** Looked up once: nobody looks up many people a day. */
  const keyOf = (person: typeof ONE, caller = club): Promise<string> => {
    const name = `${person.slug} ${caller === club}`;
    const key = keys.get(name) ?? lookUp(person, caller);
    keys.set(name, key);
    return key;
  };
  const lookUp = async ({ name, birthDate, phone }: typeof ONE, caller: Caller): Promise<string> => {
    const stated =
      caller === club ? hub.as(seniorClub).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" }) : caller;
    const { data, errors } = await stated.send(RESOLVE, { input: { name, birthDate, phone } });
    expect(errors).toBeUndefined();
    return data.resolvePerson.resident.subjectKey;
  };
  const enter = async (person: typeof ONE, more: object = {}, caller = club) => {
    const why = { criteria: ["ELDERLY_ALONE", "ISOLATION"], level: "CRISIS", reviewOn: inDays(27) };
    const subjectKey = await keyOf(person, caller);
    return caller.send(ENTER, { input: { subjectKey, programmeId: programme, ...why, ...once(), ...more } });
  };
  const register = async (caller: Caller, overdue?: boolean) =>
    (await caller.send(REGISTER, { programme, overdue })).data.highRiskRegister;

  it("S0-27 고위험가구 관리 is created from its template, given roles and money, and opened, all by data", async () => {
    const wish = { template: "high-risk-households", platformId: platformId("gachi-happy-courtyard"), sites: [] };
    const named = { slug: "our-high-risk", name: "우리 고위험가구 관리" };
    const made = await change(
      hub.as(jpdc),
      "createProgramme",
      { ...wish, ...named },
      "... on ProgrammeCreated { programme { id status purposes } }",
    );
    expect(made.programme).toMatchObject({ status: "PLANNED", purposes: ["HIGH_RISK", "LONELY_DEATH_PREVENTION"] });
    programme = made.programme.id;

    const admin = await asStaff(hub, "jpdc-admin");
    const settled = "... on AgreementSettled { agreement { id version status } }";
    const terms = { programmeId: programme, effectiveOn: TODAY, expiresOn: inDays(700), documentHash: HASH };
    const parties = { platformId: wish.platformId, partyAgencyIds: [agencyId("jeju-si")] };
    const { agreement } = await change(admin, "draftAgreement", { ...terms, ...parties }, settled);
    const roles = [
      ["jeju-senior-club", "OPERATION"],
      ["jpdc", "OUTREACH"],
      ["jeju-si", "BUDGET"],
    ] as const;
    for (const [at, [agency, role]] of roles.entries())
      await change(
        admin,
        "addAgreementRole",
        {
          ...{ agreementId: agreement.id, agencyId: agencyId(agency), role, validFrom: TODAY, version: at + 1 },
          ...{ contactDesk: "가상 협력부", contactPhone: "000-0000-0000" },
        },
        settled,
      );
    for (const [at, caller] of [hub.as(seniorClub), hub.as(jejuSi), admin].entries())
      await change(
        caller,
        "signAgreement",
        { agreementId: agreement.id, documentHash: HASH, version: 4 + at },
        settled,
      );
    const training = { trainingEventId: "tre_1", programmeId: programme, agencyId: agencyId("jeju-senior-club") };
    await hub.sql(
      "agencies",
      "insert into outbox (id, type, subject, at, data) values ('evt_risk', 'TrainingRecorded', 'stf_1', now(), $1)",
      [JSON.stringify({ ...training, status: "completed" })],
    );
    const { status } = await opened();
    expect(status).toBe("OPERATING");
    // What a gateway remembers of a caller is gone within five seconds.
    await eventually(async () => codes(await enter(ONE, { criteria: [] }))?.[0] === "CRITERION_INVALID");
  });

  async function opened(): Promise<{ status: string }> {
    const select = "... on ProgrammeMoved { programme { status version } }";
    let moved: { programme?: { status: string } } = {};
    await eventually(async () => {
      moved = await change(hub.as(jpdc), "activateProgramme", { programmeId: programme, version: 1 }, select);
      return moved.programme !== undefined;
    });
    return moved.programme ?? { status: "" };
  }

  let id: string;

  it("S0-27 제주시니어클럽, who runs it, enters a household by criteria, with a level and a day of review, and owns the entry", async () => {
    const { data: known } = await club.send("{ highRiskCriteria { code nameKo } }");
    expect(known.highRiskCriteria).toContainEqual({ code: "ELDERLY_ALONE", nameKo: "65세 이상 독거" });
    const { data, errors } = await enter(ONE);
    expect(errors).toBeUndefined();
    expect(data.enterHighRisk.entry).toMatchObject({
      ...{ programmeId: programme, version: 1, owner: { agencyCode: "jeju-senior-club" } },
      ...{ criteria: ["ELDERLY_ALONE", "ISOLATION"], level: "CRISIS", reviewOn: inDays(27) },
      history: [{ kind: "ENTERED", level: "CRISIS", reviewOn: inDays(27) }],
    });
    ({ id } = data.enterHighRisk.entry);
    expect((await enter(ONE)).data.enterHighRisk.__typename).toBe("AlreadyOnRegister");
    const looks = await hub.sql(
      "residents",
      "select action, classes, result from access_record where subject = $1 and 'Mutation.enterHighRisk' = any (fields)",
      [residentId(ONE.slug)],
    );
    expect(looks).toContainEqual({ action: "create", classes: ["WELFARE"], result: "allowed" });
  });

  it("S0-27 a new criterion is a row; one that is none, and a review too late for the level, are refused", async () => {
    await hub.sql("residents", "insert into high_risk_criterion values ('HEAT_WAVE', 8, 'Heat wave', '폭염 취약')");
    const { data } = await enter(TWO, { criteria: ["HEAT_WAVE"], level: "EMERGENCY", reviewOn: inDays(7) });
    expect(data.enterHighRisk.entry.criteria).toEqual(["HEAT_WAVE"]);
    for (const criteria of [[], ["NO_SUCH"]])
      expect(codes(await enter(ONE, { criteria }))).toEqual(["CRITERION_INVALID"]);
    for (const reviewOn of [TODAY, inDays(31)])
      expect(codes(await enter(ONE, { reviewOn }))).toEqual(["REVIEW_DAY_INVALID"]);
  });

  it("S0-27 the agencies of the programme that see who takes part see the register, and nobody else", async () => {
    expect((await register(club)).nodes.map(({ reviewOn }: { reviewOn: string }) => reviewOn)).toEqual([
      inDays(7),
      inDays(27),
    ]);
    // JPDC finds its households, and keeps these people's records: on that it reads how high the risk is.
    expect((await register(landlord)).nodes).toContainEqual({ id, level: "CRISIS", reviewOn: inDays(27) });
    const without = await hub.as(jpdc).send(REGISTER, { programme });
    expect(without.data.highRiskRegister.nodes).toContainEqual({ id, level: null, reviewOn: null });
    expect(new Set(codes(without))).toEqual(new Set(["ACCESS_NO_BASIS"]));
    for (const [persona, purpose] of [
      [jejuSi, "CASE_MANAGEMENT"],
      [jejuMedical, "HEALTH_CARE"],
    ] as const)
      expect((await register(hub.as(persona).stating({ purpose, basis: "OWN_RECORD" }))).nodes).toEqual([]);
    const money = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" });
    expect(codes(await enter(TWO, {}, money))).toEqual(["ROLE_FORBIDDEN"]);
  });

  const review = (version: number, more: object = {}, caller = club) =>
    caller.send(REVIEW, {
      input: { id, version, criteria: ["ISOLATION"], level: "ATTENTION", reviewOn: inDays(80), ...once(), ...more },
    });

  it("S0-27 a review that was due before today is listed as overdue, from midnight in Seoul", async () => {
    now = new Date(midnight(inDays(28)) - 1000);
    expect((await register(club, true)).totalCount).toBe(1);
    now = new Date(midnight(inDays(28)));
    expect((await register(club, true)).totalCount).toBe(2);
  });

  it("S0-27 the owner reviews: of ten who do at once, one does; others have no such entry", async () => {
    expect(codes(await review(1, {}, landlord))).toEqual(["NOT_FOUND"]);
    const ten = await Promise.all(Array.from({ length: 10 }, () => review(1)));
    const outcomes = ten.map(({ data }) => data.reviewHighRisk.__typename);
    expect(outcomes.filter((one) => one === "HighRiskReviewed")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "VersionConflict")).toHaveLength(9);
    expect((await register(club, true)).totalCount).toBe(1);
  });

  it("S0-27 whoever is stabilised leaves the register, its history stays, and can be entered anew", async () => {
    const exit = (version: number) => club.send(EXIT, { input: { id, version, reason: "STABILISED", ...once() } });
    expect((await exit(1)).data.exitHighRisk).toEqual({ __typename: "VersionConflict", currentVersion: 2 });
    const { data } = await exit(2);
    expect(data.exitHighRisk.entry.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      "ENTERED",
      "REVIEWED",
      "EXITED",
    ]);
    expect((await review(3)).data.reviewHighRisk).toEqual({ __typename: "IllegalTransition", state: "EXITED" });
    expect((await register(club)).totalCount).toBe(1);
    expect((await enter(ONE, { reviewOn: inDays(40) })).data.enterHighRisk.__typename).toBe("HighRiskEntered");
  });

  it("P-27 the day after its role has ended, an agency has no register any more, not even of its own entries", async () => {
    await hub.sql("agencies", "update agreement_role set valid_to = $1 where role = 'operation'", [inDays(29)]);
    now = new Date(midnight(inDays(29)));
    await eventually(async () => (await register(club)).nodes.length === 0);
    expect(codes(await enter(ONE, { reviewOn: inDays(40) }))).toEqual(["ROLE_FORBIDDEN"]);
  });
});
