import { createHash } from "node:crypto";
import { seoulDate } from "../../kit/clock";
import { agencyId, budgetLineId, complexId, platformId, spaceId, staffId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuMedical, jejuSi, jile, jpdc, seniorClub } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const TODAY = seoulDate(new Date());
const ROOM = spaceId("dosun-idle");
const LINE = budgetLineId("jpdc-2025");
const MORE: Record<string, string> = {
  createProgramme: "... on ProgrammeCreated { programme { id status version } }",
  activateProgramme:
    "... on ProgrammeMoved { programme { status } } ... on ProgrammeNotReady { missing { what messageKo } }",
  draftAgreement: "... on AgreementSettled { agreement { id status version } }",
  addAgreementRole: "... on AgreementSettled { agreement { status version } }",
  signAgreement: "... on AgreementSettled { agreement { status version } }",
  allocateBudget: "... on BudgetAllocated { allocation { id } } ... on BudgetExceeded { remaining }",
  changeSpaceStatus: "... on SpaceMoved { space { status } }",
  announceTraining: "... on TrainingAnnounced { training { id title programme { slug } heldOn { year } curriculum } }",
  recordTraining: "... on TrainingNoted { record { status } }",
};
const INPUTS: Record<string, string> = { activateProgramme: "MoveProgrammeInput" };
const mutation = (name: string): string => {
  const type = INPUTS[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${MORE[name]} } }`;
};
const READINESS = `query ($slug: String!) { programme(slug: $slug) { status readiness { missing { what } } } }`;
const CATALOGUE = `query ($category: ServiceCategory!) {
  services(category: $category, first: 200) { nodes { programme { slug status } } } }`;

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const named = (name: string) => createHash("sha256").update(name).digest("hex");
let wishes = 0;
const send = (caller: Caller, name: string, input: object): Promise<Answer> =>
  caller.send(mutation(name), { input: { idempotencyKey: `e1 ${(wishes += 1)}`, ...input } });
const done = async (caller: Caller, name: string, input: object) => {
  const { data, errors } = await send(caller, name, input);
  expect(errors).toBeUndefined();
  return data[name];
};

type Courtyard = { id: string; slug: string; name: string; template: string; category: string };

describe("E1 a new courtyard, by its agencies alone", () => {
  let hub: Hub;
  let operator: Caller;
  beforeAll(async () => {
    hub = await theHub();
    operator = await asStaff(hub, "jpdc-admin");
  });
  afterAll(() => hub.close());

  const plan = async (of: Omit<Courtyard, "id">, sites: object[]): Promise<Courtyard> => {
    const { slug, name, template } = of;
    const wish = { slug, name, template, sites, platformId: platformId("gachi-happy-courtyard") };
    const { programme } = await done(hub.as(jpdc), "createProgramme", wish);
    expect(programme).toMatchObject({ status: "PLANNED", version: 1 });
    return { ...of, id: programme.id };
  };
  const activate = ({ id }: Courtyard) =>
    done(hub.as(jpdc), "activateProgramme", { programmeId: id, version: 1 }) as Promise<Record<string, unknown>>;
  /** Once the owners have told each other, it is refused for exactly this. */
  const lacks = async (courtyard: Courtyard, ...what: string[]): Promise<void> => {
    await eventually(async () => {
      const { data } = await hub.as(jpdc).send(READINESS, { slug: courtyard.slug });
      const missing = data.programme.readiness.missing as { what: string }[];
      return missing.map((each) => each.what).join() === what.join();
    });
    const missing = what.map((each) => ({ what: each, messageKo: expect.any(String) }));
    expect(await activate(courtyard)).toEqual({ __typename: "ProgrammeNotReady", missing });
  };
  /** Drafted with its roles by the operator, and signed by each who takes part. */
  const agree = async ({ id, slug }: Courtyard, roles: [string, string][], signers: Caller[]): Promise<void> => {
    const parties = [...new Set(roles.map(([agency]) => agencyId(agency)))];
    const document = { programmeId: id, partyAgencyIds: parties, effectiveOn: TODAY, documentHash: named(slug) };
    const draft = { ...document, platformId: platformId("gachi-happy-courtyard") };
    let { agreement } = await done(operator, "draftAgreement", draft);
    const agreementId = agreement.id as string;
    for (const [agency, role] of roles) {
      const held = { agencyId: agencyId(agency), role, validFrom: TODAY, contactDesk: "가상 돌봄부" };
      const input = { agreementId, version: agreement.version, ...held };
      ({ agreement } = await done(operator, "addAgreementRole", input));
    }
    for (const signer of signers) {
      expect(agreement.status).toBe("DRAFT");
      const input = { agreementId, version: agreement.version, documentHash: named(slug) };
      ({ agreement } = await done(signer, "signAgreement", input));
    }
    expect(agreement.status).toBe("EFFECTIVE");
  };
  /** Announced by whoever says there who works on what, as soon as gateways know of the role, and completed by one. */
  const train = async ({ id, name }: Courtyard, staff: string) => {
    const title = `${name} 운영인력 교육`;
    const input = { programmeId: id, title, heldOn: TODAY, curriculum: ["안전", "개인정보 보호"] };
    for (const stranger of [jejuMedical, jpdc])
      expect(codes(await send(hub.as(stranger), "announceTraining", input))).toEqual(["ROLE_FORBIDDEN"]);
    let announced: Answer["data"];
    await eventually(async () => {
      announced = (await send(hub.as(seniorClub), "announceTraining", input)).data.announceTraining;
      return announced !== null;
    });
    const trainingEventId = announced.training.id as string;
    const record = { staffId: staffId(staff), trainingEventId, status: "COMPLETED", version: 0 };
    expect((await done(hub.as(seniorClub), "recordTraining", record)).record).toEqual({ status: "COMPLETED" });
    return announced.training;
  };
  const inCatalogueFor = async (caller: Caller, { slug, category }: Courtyard): Promise<void> => {
    const { data } = await caller.send(CATALOGUE, { category });
    expect(data.services.nodes).toContainEqual({ programme: { slug, status: "OPERATING" } });
  };
  const left = async (): Promise<number> =>
    (await hub.nobody.send("{ budgetLines(fiscalYear: 2025) { nodes { id remaining } } }")).data.budgetLines.nodes.find(
      ({ id }: { id: string }) => id === LINE,
    ).remaining;

  it("E1 자녀돌봄: agreement, money, space and training, blocked four times with what is missing, and then it operates", async () => {
    const place = { spaceId: ROOM, complexId: complexId("maeumeon-dosun"), areaCodes: ["5013000000"] };
    const planned = { slug: "e1-child-care", name: "우리 \u110B\u119E\u11AF레 돌봄 뜨락", template: "child-care" };
    const courtyard = await plan({ ...planned, category: "CHILD_CARE" }, [place]);
    // The room is closed while it is made fit for children.
    const room = async (status: string): Promise<void> => {
      const { data } = await hub.as(jpdc).send(`{ space(id: "${ROOM}") { version } }`);
      const wish = { spaceId: ROOM, version: data.space.version, status };
      const moved = await done(hub.as(jpdc), "changeSpaceStatus", wish);
      expect(moved.space.status).toBe(status);
    };
    await room("SUSPENDED");
    await lacks(courtyard, "SPACE_ROLE", "SPACE_IN_SERVICE", "WORKING_ROLE", "FUNDING", "TRAINING");

    const roles: [string, string][] = [
      ["jpdc", "SPACE"],
      ["jile", "PLANNING"],
      ["jeju-senior-club", "OPERATION"],
      ["jeju-senior-club", "STAFFING"],
      ["jeju-si", "OUTREACH"],
    ];
    await agree(courtyard, roles, [hub.as(jile), hub.as(seniorClub), hub.as(jejuSi), operator]);
    await lacks(courtyard, "SPACE_IN_SERVICE", "FUNDING", "TRAINING");

    const before = await left();
    const money = { budgetLineId: LINE, programmeId: courtyard.id, amount: 120_000_000 };
    expect(codes(await send(hub.as(jejuSi), "allocateBudget", money))).toEqual(["ROLE_FORBIDDEN"]);
    await done(hub.as(jpdc), "allocateBudget", money);
    expect(await left()).toBe(before - 120_000_000);
    const tooMuch = await done(hub.as(jpdc), "allocateBudget", { ...money, amount: before });
    expect(tooMuch).toEqual({ __typename: "BudgetExceeded", remaining: before - 120_000_000 });
    await lacks(courtyard, "SPACE_IN_SERVICE", "TRAINING");

    await room("IN_SERVICE");
    await lacks(courtyard, "TRAINING");

    expect(await train(courtyard, "bubble-operating-01")).toMatchObject({
      title: `${courtyard.name} 운영인력 교육`,
      programme: { slug: courtyard.slug },
      heldOn: { year: Number(TODAY.slice(0, 4)) },
      curriculum: ["안전", "개인정보 보호"],
    });
    await eventually(async () => (await activate(courtyard)).__typename === "ProgrammeMoved");
    for (const caller of [hub.as(jejuMedical), hub.nobody]) await inCatalogueFor(caller, courtyard);
  });

  it("E1 고위험가구 관리: at home, without a room, paid by a city that has the role for it", async () => {
    const planned = { slug: "e1-high-risk", name: "우리 \u110B\u119E\u11AF레 살핌 뜨락" };
    const courtyard = await plan(
      { ...planned, template: "high-risk-households", category: "HIGH_RISK_MANAGEMENT" },
      [],
    );
    await lacks(courtyard, "WORKING_ROLE", "FUNDING", "TRAINING");
    const roles: [string, string][] = [
      ["jeju-si", "BUDGET"],
      ["jeju-senior-club", "OPERATION"],
    ];
    await agree(courtyard, roles, [hub.as(jejuSi), hub.as(seniorClub), operator]);
    await lacks(courtyard, "TRAINING");
    await train(courtyard, "bubble-operating-02");
    await eventually(async () => (await activate(courtyard)).__typename === "ProgrammeMoved");
    await inCatalogueFor(hub.nobody, courtyard);
  });
});
