import { healingMembers } from "../../seed/people";
import { programmeId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc, type Persona } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";

const { name, birthDate, phone } = healingMembers().find(({ slug }) => slug === "healing-01-1") ?? {
  name: "",
  birthDate: "",
  phone: "",
};
const HEALING = programmeId("healing-courtyard");
const BUBBLE = programmeId("bubble-courtyard");
const IN_JEJU = "5011000000";
const LAST_DAY = "2026-11-30";

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } } }`;
const RECORD = `mutation ($input: RecordDiscoveryInput!) { recordDiscovery(input: $input) { ... on DiscoveryRecorded {
  discovery { id programmeId areaCode source version reasons state history { state } resident { subjectKey } } } } }`;
const ADVANCE = `mutation ($input: AdvanceDiscoveryInput!) { advanceDiscovery(input: $input) {
  __typename ... on DiscoveryAdvanced { discovery { state version history { state } } }
  ... on IllegalTransition { state possible message } ... on VersionConflict { currentVersion } } }`;
const FOUND = "{ discoveries { totalCount nodes { id programmeId state resident { subjectKey } } } }";
const REPORT = `query ($programme: ID) { blindSpotReport(year: 2026, programmeId: $programme) {
  year discoveries { value status } byReason { reason discoveries { value status } } } }`;

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
let wishes = 0;
const wish = (what: object = {}) => ({
  areaCode: IN_JEJU,
  source: "VISIT",
  reasons: ["INFORMATION_GAP"],
  idempotencyKey: `discovery ${(wishes += 1)}`,
  ...what,
});

describeTurningTheClock("S0-06 what agencies find in blind spots", () => {
  let hub: Hub;
  let corporation: Caller;
  let city: Caller;
  let hospital: Caller;
  let now = new Date("2026-11-23T03:00:00Z");
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
    await hub.sql("agencies", "update agreement_role set valid_to = $1 where role = 'outreach'", [LAST_DAY]);
    const ownRecordOf = (persona: Persona, purpose: string) =>
      hub.as(persona).stating({ purpose, basis: "OWN_RECORD" });
    corporation = ownRecordOf(jpdc, "HOUSING_MANAGEMENT");
    city = ownRecordOf(jejuSi, "CASE_MANAGEMENT");
    hospital = ownRecordOf(jejuMedical, "HEALTH_CARE");
  });
  afterAll(() => hub.close());

  const record = (caller: Caller, what: object) => caller.send(RECORD, { input: wish(what) });
  const advance = (caller: Caller, id: string, to: string, version: number) =>
    caller.send(ADVANCE, { input: { id, to, version, idempotencyKey: `advance ${(wishes += 1)}` } });
  const found = async (caller: Caller) => (await caller.send(FOUND)).data.discoveries;

  let id: string;
  let cityId: string;

  it("JPDC, who looks for households in the healing courtyard, records one and sees what comes of it", async () => {
    const known = await corporation.send(RESOLVE, { input: { name, birthDate, phone } });
    const { subjectKey } = known.data.resolvePerson.resident;
    const reasons = ["MEDICAL_GAP", "MOBILITY_LIMIT"];
    const { data, errors } = await record(corporation, { programmeId: HEALING, subjectKey, reasons });
    expect(errors).toBeUndefined();
    ({ id } = data.recordDiscovery.discovery);
    expect(data.recordDiscovery.discovery).toMatchObject({
      programmeId: HEALING,
      reasons,
      state: "NEW",
      version: 1,
      history: [{ state: "NEW" }],
      resident: { subjectKey },
    });
    const [record1] = await hub.sql(
      "residents",
      "select classes from access_record where 'Discovery.state' = any (fields)",
    );
    expect(record1).toEqual({ classes: ["WELFARE"] });
  });

  it("S0-06 a discovery without a reason is refused; nobody need be known yet", async () => {
    expect(codes(await record(city, { reasons: [] }))).toEqual(["DISCOVERY_REASON_REQUIRED"]);
    const { data, errors } = await record(city, { source: "LAUNDRY", reasons: ["RESIDENCE_AREA", "OTHER"] });
    expect(errors).toBeUndefined();
    cityId = data.recordDiscovery.discovery.id;
    expect(data.recordDiscovery.discovery).toMatchObject({ programmeId: null, source: "LAUNDRY", resident: null });
  });

  it("S0-06 S0-23 whose role it is not is refused: the hospital, and JPDC where it gives the space alone", async () => {
    for (const [caller, programme] of [
      [hospital, HEALING],
      [hospital, null],
      [corporation, BUBBLE],
      [corporation, null],
    ] as const)
      expect(codes(await record(caller, { programmeId: programme }))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await hub.nobody.send(RECORD, { input: wish() }))).not.toBeUndefined();
  });

  it("S0-06 an illegal step names the state and what is possible; another version is a conflict", async () => {
    expect((await advance(corporation, id, "CASE_OPENED", 1)).data.advanceDiscovery).toMatchObject({
      __typename: "IllegalTransition",
      state: "NEW",
      possible: ["CONTACT_ATTEMPTED"],
    });
    const attempted = await advance(corporation, id, "CONTACT_ATTEMPTED", 1);
    expect(attempted.data.advanceDiscovery.discovery).toMatchObject({ state: "CONTACT_ATTEMPTED", version: 2 });
    expect((await advance(corporation, id, "CONTACTED", 1)).data.advanceDiscovery).toEqual({
      __typename: "VersionConflict",
      currentVersion: 2,
    });
    await advance(corporation, id, "CONTACTED", 2);
    const linked = await advance(corporation, id, "SERVICE_LINKED", 3);
    expect(linked.data.advanceDiscovery.discovery.history.map(({ state }: { state: string }) => state)).toEqual([
      "NEW",
      "CONTACT_ATTEMPTED",
      "CONTACTED",
      "SERVICE_LINKED",
    ]);
  });

  it("S0-06 of ten who take the same step at once, one does", async () => {
    const steps = await Promise.all(Array.from({ length: 10 }, () => advance(city, cityId, "CONTACT_ATTEMPTED", 1)));
    const outcomes = steps.map(({ data }) => data.advanceDiscovery.__typename).sort();
    expect(outcomes.filter((one) => one === "DiscoveryAdvanced")).toHaveLength(1);
  });

  it("S0-06 the same form sent twenty times is one discovery", async () => {
    const input = wish({ source: "SURVEY" });
    const sent = await Promise.all(Array.from({ length: 20 }, () => city.send(RECORD, { input })));
    expect(new Set(sent.map(({ data }) => data.recordDiscovery.discovery.id)).size).toBe(1);
  });

  it("P-17 P-29 what one agency found does not exist for another, and no id of the two is the same", async () => {
    expect(codes(await advance(city, id, "CONTACTED", 1))).toEqual(["NOT_FOUND"]);
    const [corporations, citys] = await Promise.all([found(corporation), found(city)]);
    expect(corporations.nodes).toHaveLength(1);
    expect(citys.nodes).toHaveLength(2);
    const idsOf = ({ nodes }: { nodes: { id: string; resident: { subjectKey: string } | null }[] }) =>
      nodes.flatMap((node) => [node.id, node.resident?.subjectKey]).filter(Boolean);
    expect(idsOf(corporations).filter((one) => idsOf(citys).includes(one))).toEqual([]);
    expect(JSON.stringify([corporations, citys])).not.toContain("res_");
    expect((await found(hospital)).nodes).toEqual([]);
  });

  it("P-05 the reasons and the state of a discovery are told for a purpose and on a basis alone", async () => {
    const asked = await hub.as(jpdc).send("{ discoveries { nodes { id reasons state } } }");
    expect(asked.data.discoveries.nodes).toEqual([{ id, reasons: null, state: null }]);
    expect(new Set(codes(asked))).toEqual(new Set(["ACCESS_NO_BASIS"]));
  });

  it("S0-06 blind spots are counted by reason, each discovery for all of its reasons and few of them not at all", async () => {
    for (let more = 0; more < 5; more += 1)
      await record(city, { programmeId: BUBBLE, reasons: ["INFORMATION_GAP", "MOBILITY_LIMIT", "MEDICAL_GAP"] });
    const { data, errors } = await city.send(REPORT, { programme: BUBBLE });
    expect(errors).toBeUndefined();
    expect(data.blindSpotReport).toMatchObject({ year: 2026, discoveries: { value: 5, status: "SHOWN" } });
    const shown = data.blindSpotReport.byReason.filter(
      ({ discoveries }: { discoveries: { value: number | null } }) => discoveries.value === 5,
    );
    expect(shown).toHaveLength(3);
    expect(data.blindSpotReport.byReason).toHaveLength(6);
    const healing = await corporation.send(REPORT, { programme: HEALING });
    expect(healing.data.blindSpotReport.discoveries).toEqual({ value: null, status: "CONFIDENTIAL" });
    for (const programme of [HEALING, null])
      expect(codes(await hospital.send(REPORT, { programme }))).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("P-27 the day after its role has ended, an agency has lost what it found in it, and not what it found by statute", async () => {
    const before = await found(city);
    const inBubble = before.nodes.filter(({ programmeId }: { programmeId: string }) => programmeId === BUBBLE);
    expect(inBubble).toHaveLength(5);
    now = new Date("2026-11-29T14:59:59Z");
    expect((await found(city)).nodes).toHaveLength(7);
    now = new Date("2026-11-29T15:00:00Z");
    const after = await found(city);
    expect(after.nodes.map(({ programmeId }: { programmeId: string | null }) => programmeId)).toEqual([null, null]);
    expect(codes(await advance(city, inBubble[0].id, "CONTACT_ATTEMPTED", 1))).toEqual(["NOT_FOUND"]);
    expect((await found(corporation)).nodes).toEqual([]);
  });
});
