import { seoulDate } from "../../kit/clock";
import { agencyId, agreementId, agreementRoleId, platformId, programmeId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jile, jpdc, kordi, seniorClub } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const SETTLED = `__typename ... on AgreementSettled {
    role { id role contact { desk phone } }
    agreement { id status version history { step version } signatures { agency { agencyCode } signedAt } roles { role agency { agencyCode } } } }
  ... on Problem { message messageKo } ... on VersionConflict { currentVersion } ... on IllegalTransition { state possible }`;
const mutation = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${SETTLED} } }`;
const HASH = "ab".repeat(32);
const OTHER_HASH = "cd".repeat(32);
const WHY = "당사자 기관이 서면으로 합의하였습니다.";
const inDays = (days: number): string => seoulDate(new Date(Date.now() + days * 24 * 60 * 60 * 1000));
const TODAY = inDays(0);
const YESTERDAY = inDays(-1);
const NEW = programmeId("child-care-courtyard");

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
/** What a gateway remembers of a caller is gone within five seconds. */
async function eventually<Value>(wanted: Value, ask: () => Promise<Value>): Promise<void> {
  const since = Date.now();
  while ((await ask()) !== wanted) expect(Date.now() - since).toBeLessThan(5000);
}

let keys = 0;
const send = (caller: Caller, name: string, input: Record<string, unknown>): Promise<Answer> =>
  caller.send(mutation(name), { input: { idempotencyKey: `request ${++keys}`, ...input } });
const done = async (caller: Caller, name: string, input: Record<string, unknown>) => {
  const { data, errors } = await send(caller, name, input);
  expect(errors).toBeUndefined();
  return data[name];
};

const DRAFT = {
  platformId: platformId("gachi-happy-courtyard"),
  programmeId: NEW,
  partyAgencyIds: [agencyId("jeju-si")],
  effectiveOn: TODAY,
  expiresOn: inDays(48),
  documentHash: HASH,
};
const role = (agency: string, what: string, version: number, agreement: string, more: object = {}) => ({
  agreementId: agreement,
  agencyId: agencyId(agency),
  role: what,
  validFrom: TODAY,
  contactDesk: "가상 협력부",
  contactPhone: "000-0000-0000",
  version,
  ...more,
});
const ROLES = `{ programme(slug: "child-care-courtyard") { agreement { id status } roles { role agency { agencyCode } } } }`;

describe("E1 the agreement about a new courtyard", () => {
  let hub: Hub;
  let admin: Caller;
  let agreement: string;
  beforeAll(async () => {
    hub = await theHub();
    admin = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());
  const told = (type: string) =>
    hub.sql("agencies", "select subject, data from outbox where type = $1 order by position", [type]);
  const drafted = async (): Promise<string> => (await done(admin, "draftAgreement", DRAFT)).agreement.id;

  it("E1 is drafted by the operator, and nobody has a right by it before all have signed", async () => {
    const draft = await done(admin, "draftAgreement", DRAFT);
    expect(draft).toMatchObject({
      agreement: {
        status: "DRAFT",
        version: 1,
        history: [{ step: "DRAFTED", version: 1 }],
        signatures: [
          { agency: { agencyCode: "jeju-si" }, signedAt: null },
          { agency: { agencyCode: "jpdc" }, signedAt: null },
        ],
      },
    });
    agreement = draft.agreement.id;
    const wishes: [string, string][] = [
      ["jpdc", "SPACE"],
      ["jeju-si", "BUDGET"],
      ["jile", "PLANNING"],
      ["jile", "OPERATION"],
      ["jeju-senior-club", "SPACE_MANAGEMENT"],
    ];
    for (const [at, [agency, what]] of wishes.entries()) {
      const added = await done(admin, "addAgreementRole", role(agency, what, at + 1, agreement));
      expect(added.role).toMatchObject({ role: what, contact: { desk: "가상 협력부", phone: "000-0000-0000" } });
    }
    expect((await hub.nobody.send(ROLES)).data.programme).toEqual({ agreement: null, roles: [] });
    expect((await hub.nobody.send(`{ agreement(id: "${agreement}") { id } }`)).data.agreement).toBeNull();
    expect(await told("RoleChanged")).toEqual([]);
  });

  it("E1 S0-11 holds when each party has signed the document that it was drafted with", async () => {
    const sign = (caller: Caller, version: number, documentHash = HASH) =>
      send(caller, "signAgreement", { agreementId: agreement, documentHash, version });
    expect(codes(await sign(hub.as(jile), 6, OTHER_HASH))).toEqual(["DOCUMENT_HASH_INVALID"]);
    expect(codes(await sign(hub.as(jejuMedical), 6))).toEqual(["ROLE_FORBIDDEN"]);
    expect((await sign(hub.as(jile), 5)).data.signAgreement).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 6,
    });
    for (const [at, caller] of [hub.as(jile), hub.as(jejuSi), hub.as(seniorClub)].entries())
      expect((await sign(caller, 6 + at)).data.signAgreement.agreement.status).toBe("DRAFT");
    expect((await sign(hub.as(jile), 9)).data.signAgreement).toMatchObject({ state: "SIGNED", possible: [] });
    const last = await sign(admin, 9);
    expect(last.data.signAgreement.agreement).toMatchObject({ status: "EXPIRING", version: 10 });
    const { programme } = (await hub.nobody.send(ROLES)).data;
    expect(programme.agreement).toEqual({ id: agreement, status: "EXPIRING" });
    expect(programme.roles).toHaveLength(5);
    expect(await told("RoleChanged")).toHaveLength(5);
    expect((await told("RoleChanged"))[0]?.data).toEqual({
      agreementId: agreement,
      programmeId: NEW,
      agencyId: expect.stringMatching(/^agy_/),
      role: expect.any(String),
      scope: [],
      validFrom: TODAY,
      validTo: null,
    });
    expect((await told("AgreementChanged")).at(-1)).toEqual({
      subject: agreement,
      data: { programmeId: NEW, state: "expiring" },
    });
  });

  it("E1 whoever has PLANNING now drafts, within 5 seconds and without a restart; others do not", async () => {
    const mine = { ...DRAFT, partyAgencyIds: [agencyId("jile")] };
    await eventually(
      "AgreementSettled",
      async () => (await send(hub.as(jile), "draftAgreement", mine)).data.draftAgreement?.__typename,
    );
    for (const caller of [hub.as(jpdc), hub.as(kordi), hub.as(jejuMedical), hub.as(seniorClub)])
      expect(codes(await send(caller, "draftAgreement", mine))).toEqual(["ROLE_FORBIDDEN"]);
    // And what others have signed is amended by the operator alone.
    const amending = role("jile", "OUTREACH", 10, agreement, { documentHash: OTHER_HASH });
    expect(codes(await send(hub.as(jile), "addAgreementRole", amending))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await send(admin, "addAgreementRole", { ...amending, documentHash: null }))).toEqual([
      "DOCUMENT_HASH_INVALID",
    ]);
  });

  it("E1 the same role with the same scope twice at a time is refused by the database; twenty at once give one", async () => {
    const other = await drafted();
    const apart = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        send(admin, "addAgreementRole", role("jile", "PLANNING", 1, other, { spaceIds: [`spc_${at}`] })),
      ),
    );
    const steps = apart.map(({ data }) => data.addAgreementRole?.__typename as string);
    expect(steps.sort()).toEqual(["AgreementSettled", ...Array<string>(19).fill("VersionConflict")]);
    const of = await drafted();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(admin, "addAgreementRole", role("jile", "PLANNING", 1, of))),
    );
    const kinds = answers.map(({ data }) => data.addAgreementRole?.__typename as string);
    expect(kinds.filter((kind) => kind === "AgreementSettled")).toHaveLength(1);
    expect((await done(admin, "addAgreementRole", role("jile", "PLANNING", 2, of))).__typename).toBe("RoleHeldAlready");
    const elsewhere = role("jile", "PLANNING", 2, of, { areaCodes: ["5013000000"] });
    expect((await done(admin, "addAgreementRole", elsewhere)).agreement.version).toBe(3);
    const same = { ...role("jile", "OPERATION", 3, of), idempotencyKey: "the same form" };
    const twenty = await Promise.all(Array.from({ length: 20 }, () => send(admin, "addAgreementRole", same)));
    expect(new Set(twenty.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(twenty[0]?.data.addAgreementRole.agreement.version).toBe(4);
    // Whoever signed a draft signs again where it was changed since.
    const signing = { agreementId: of, documentHash: HASH, version: 4 };
    expect((await done(hub.as(jile), "signAgreement", signing)).agreement.version).toBe(5);
    const changed = await done(admin, "addAgreementRole", role("kordi", "EVALUATION", 5, of));
    for (const { signedAt } of changed.agreement.signatures) expect(signedAt).toBeNull();
  });

  it("E1 what cannot be is refused with its reason", async () => {
    const refused = async (name: string, input: Record<string, unknown>) => codes(await send(admin, name, input));
    expect(await refused("draftAgreement", { ...DRAFT, effectiveOn: YESTERDAY })).toEqual(["PERIOD_INVALID"]);
    expect(await refused("draftAgreement", { ...DRAFT, expiresOn: TODAY })).toEqual(["PERIOD_INVALID"]);
    expect(await refused("draftAgreement", { ...DRAFT, programmeId: "nothing" })).toEqual(["PROGRAMME_INVALID"]);
    expect(await refused("draftAgreement", { ...DRAFT, partyAgencyIds: [] })).toEqual(["AGENCY_INVALID"]);
    expect(await refused("draftAgreement", { ...DRAFT, partyAgencyIds: ["agy_0"] })).toEqual(["AGENCY_INVALID"]);
    const of = await drafted();
    const signing = { agreementId: of, documentHash: HASH, version: 1 };
    expect(await refused("signAgreement", signing)).toEqual(["AGREEMENT_INCOMPLETE"]);
    const late = role("jile", "PLANNING", 1, of, { validTo: inDays(800) });
    expect(await refused("addAgreementRole", late)).toEqual(["PERIOD_INVALID"]);
    expect(await refused("addAgreementRole", role("jile", "PLANNING", 1, of, { areaCodes: ["1"] }))).toEqual([
      "AREA_INVALID",
    ]);
    expect(await refused("addAgreementRole", role("jile", "PLANNING", 1, of, { contactDesk: " " }))).toEqual([
      "CONTACT_INVALID",
    ]);
    expect(await refused("addAgreementRole", role("jile", "PLANNING", 1, "agr_0"))).toEqual(["NOT_FOUND"]);
    const amending = { agreementId: of, documentHash: HASH, reason: WHY, version: 1 };
    const stuck = { state: "DRAFT", possible: ["SIGNED", "TERMINATED"] };
    expect((await send(admin, "amendAgreement", amending)).data.amendAgreement).toMatchObject(stuck);
  });

  it("E1 S0-11 says which agreements end soon, to those who take part", async () => {
    const query = (days: number) =>
      `{ expiringAgreements(days: ${days}) { totalCount nodes { id expiresOn { year } } } }`;
    expect((await hub.as(jile).send(query(60))).data.expiringAgreements).toEqual({
      totalCount: 1,
      nodes: [{ id: agreement, expiresOn: { year: Number(inDays(48).slice(0, 4)) } }],
    });
    expect((await hub.as(jile).send(query(47))).data.expiringAgreements.totalCount).toBe(0);
    expect(codes(await hub.as(jile).send(query(0)))).toEqual(["PERIOD_INVALID"]);
    const amended = await done(admin, "amendAgreement", {
      ...{ agreementId: agreement, documentHash: OTHER_HASH, reason: WHY },
      expiresOn: inDays(800),
      version: 10,
    });
    expect(amended.agreement).toMatchObject({ status: "EFFECTIVE", version: 11 });
    expect(amended.agreement.history.at(-1)).toEqual({ step: "AMENDED", version: 11 });
    expect((await hub.as(jile).send(query(60))).data.expiringAgreements.totalCount).toBe(0);
  });

  it("P-27 E1 a role that ended gives nothing from that moment, without a restart", async () => {
    const planning = agreementRoleId("learning-courtyard/jile/planning");
    const learning = { ...DRAFT, programmeId: programmeId("learning-courtyard"), partyAgencyIds: [agencyId("jile")] };
    expect((await done(hub.as(jile), "draftAgreement", learning)).__typename).toBe("AgreementSettled");
    const end = { roleId: planning, on: TODAY, reason: WHY, version: 1 };
    expect(codes(await send(hub.as(kordi), "endAgreementRole", end))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await send(admin, "endAgreementRole", { ...end, on: YESTERDAY }))).toEqual(["PERIOD_INVALID"]);
    const since = Date.now();
    expect((await done(admin, "endAgreementRole", end)).agreement.version).toBe(2);
    await eventually("ROLE_FORBIDDEN", async () => codes(await send(hub.as(jile), "draftAgreement", learning))?.[0]);
    expect(Date.now() - since).toBeLessThan(5000);
    const again = await send(admin, "endAgreementRole", { ...end, version: 2 });
    expect(again.data.endAgreementRole.__typename).toBe("IllegalTransition");
    expect((await told("RoleChanged")).at(-1)).toMatchObject({ subject: planning, data: { validTo: TODAY } });
    const { data } = await hub.nobody.send(
      `{ before: agreement(id: "${agreementId("learning-courtyard")}") { roles(asOf: "${YESTERDAY}") { role } } }`,
    );
    expect(data.before.roles).toContainEqual({ role: "PLANNING" });
  });

  it("E1 P-27 an agreement that is terminated gives nobody anything, and the days before stay as they were", async () => {
    const end = { agreementId: agreement, reason: WHY, version: 11 };
    expect(codes(await send(hub.as(jile), "terminateAgreement", end))).toEqual(["ROLE_FORBIDDEN"]);
    const ended = await done(admin, "terminateAgreement", end);
    expect(ended.agreement).toMatchObject({ status: "TERMINATED", roles: [] });
    expect((await done(admin, "terminateAgreement", { ...end, version: 12 })).possible).toEqual([]);
    expect((await hub.nobody.send(ROLES)).data.programme).toEqual({ agreement: null, roles: [] });
    expect((await told("AgreementChanged")).at(-1)?.data).toEqual({ programmeId: NEW, state: "terminated" });
  });
});
