import { complexId, platformId, programmeId, spaceId } from "../../seed/slugs";
import { jejuSi, jile, jpdc, seniorClub } from "../kit/personas";
import { eventually } from "../kit/eventually";
import { type Hub, theHub } from "../kit/the-hub";

const READINESS = `query ($slug: String!) {
  programme(slug: $slug) { id version status readiness { ready fundingGap missing { what message messageKo } } }
}`;
const CREATE = `mutation ($input: CreateProgrammeInput!) {
  createProgramme(input: $input) {
    __typename
    ... on ProgrammeCreated { programme { id slug name status version purposes sectors targetGroups services { name category } } }
    ... on Problem { message messageKo }
  }
}`;
const move = (name: string) => `mutation ($input: MoveProgrammeInput!) {
  ${name}(input: $input) {
    __typename
    ... on ProgrammeMoved { programme { status version } }
    ... on ProgrammeNotReady { missing { what } }
    ... on IllegalTransition { state possible }
    ... on VersionConflict { currentVersion }
    ... on Problem { message messageKo }
  }
}`;

const wish = (key: string, more: object = {}) => ({
  input: {
    template: "child-care",
    platformId: platformId("gachi-happy-courtyard"),
    slug: "our-child-care",
    name: "우리 \u110B\u119E\u11AF레 돌봄 뜨락",
    sites: [{ spaceId: spaceId("samdo-1-idle"), complexId: complexId("maeumeon-samdo-1"), areaCodes: ["5011000000"] }],
    idempotencyKey: key,
    ...more,
  },
});

describe("programmes that agencies open by data alone", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  const readinessOf = async (slug: string) => (await hub.as(jpdc).send(READINESS, { slug })).data.programme;
  const missing = async (slug: string): Promise<string[]> =>
    (await readinessOf(slug)).readiness.missing.map(({ what }: { what: string }) => what);

  it.each(["learning-courtyard", "bubble-courtyard", "healing-courtyard"])(
    "S0-08 the %s of the seed lacks nothing to be opened",
    async (slug) => {
      expect((await readinessOf(slug)).readiness).toMatchObject({ ready: true, missing: [] });
    },
  );

  it("S0-16 without a BUDGET role the Bubble Courtyard has a funding gap, though its grant still pays", async () => {
    expect((await readinessOf("bubble-courtyard")).readiness.fundingGap).toBe(false);
    await hub.sql("services", "update programme_role set valid_to = current_date where role = 'budget'");
    try {
      expect((await readinessOf("bubble-courtyard")).readiness).toMatchObject({ fundingGap: true, ready: true });
    } finally {
      await hub.sql("services", "update programme_role set valid_to = null where role = 'budget'");
    }
  });

  it("E1 자녀돌봄 is planned from a template, opened when nothing is missing any more, and without a change of the schema", async () => {
    const made = await hub.as(jpdc).send(CREATE, wish("one"));
    expect(made.errors).toBeUndefined();
    expect(made.data.createProgramme).toMatchObject({
      __typename: "ProgrammeCreated",
      programme: { slug: "our-child-care", status: "PLANNED", version: 1, targetGroups: ["FAMILIES_WITH_CHILDREN"] },
    });
    const { id } = made.data.createProgramme.programme;
    const activate = (version: number, key: string, as = jpdc) =>
      hub.as(as).send(move("activateProgramme"), { input: { programmeId: id, version, idempotencyKey: key } });

    const first = await activate(1, "activate-1");
    expect(first.data.activateProgramme).toMatchObject({
      __typename: "ProgrammeNotReady",
      missing: [{ what: "SPACE_ROLE" }, { what: "WORKING_ROLE" }, { what: "FUNDING" }, { what: "TRAINING" }],
    });
    // What the owners tell when agreement, money and training are there.
    const told = [
      [
        "RoleChanged",
        "rol_1",
        {
          agreementId: "agr_1",
          programmeId: id,
          agencyId: "agy_1",
          role: "space",
          scope: [],
          validFrom: "2026-01-01",
          validTo: null,
        },
      ],
      [
        "RoleChanged",
        "rol_2",
        {
          agreementId: "agr_1",
          programmeId: id,
          agencyId: "agy_2",
          role: "operation",
          scope: [],
          validFrom: "2026-01-01",
          validTo: null,
        },
      ],
      ["BudgetAllocated", id, { budgetLineId: "bdg_1", allocationId: "bal_1" }],
      [
        "TrainingRecorded",
        "stf_1",
        { trainingEventId: "tre_1", programmeId: id, agencyId: "agy_2", status: "completed" },
      ],
    ] as const;
    const left = [["WORKING_ROLE", "FUNDING", "TRAINING"], ["FUNDING", "TRAINING"], ["TRAINING"], []];
    for (const [index, [type, subject, data]] of told.entries()) {
      await hub.sql("agencies", "insert into outbox (id, type, subject, at, data) values ($1, $2, $3, now(), $4)", [
        `evt_test${index}`,
        type,
        subject,
        JSON.stringify(data),
      ]);
      await eventually(async () => (await missing("our-child-care")).join() === left[index]?.join());
    }
    const opened = await activate(1, "activate-2");
    expect(opened.data.activateProgramme).toMatchObject({
      __typename: "ProgrammeMoved",
      programme: { status: "OPERATING", version: 2 },
    });
    const { data } = await hub.nobody.send(`{ programmes(search: "돌봄 뜨락", status: OPERATING) { nodes { slug } } }`);
    expect(data.programmes.nodes).toContainEqual({ slug: "our-child-care" });
  });

  it("E1 twenty times the same form make one programme; another with its slug is a named outcome", async () => {
    const twenty = await Promise.all(
      Array.from({ length: 20 }, () => hub.as(jpdc).send(CREATE, wish("twenty", { slug: "twenty-times" }))),
    );
    const ids = new Set(twenty.map(({ data }) => data.createProgramme.programme.id));
    expect(ids.size).toBe(1);
    const again = await hub.as(jejuSi).send(CREATE, wish("other", { slug: "twenty-times" }));
    expect(again.data.createProgramme).toMatchObject({ __typename: "ProgrammeSlugTaken" });
  });

  it("E1 고위험가구 관리 takes place at home and needs no room", async () => {
    await hub
      .as(jpdc)
      .send(CREATE, wish("risk", { template: "high-risk-households", slug: "our-high-risk", sites: [] }));
    expect(await missing("our-high-risk")).toEqual(["WORKING_ROLE", "FUNDING", "TRAINING"]);
  });

  it("S0-11 the Institute, who plans the Learning Courtyard, may suspend it; the Senior Club, who looks after its space, may not", async () => {
    const input = async (key: string) => {
      const { id, version } = await readinessOf("learning-courtyard");
      return { input: { programmeId: id, version, idempotencyKey: key } };
    };
    const refused = await hub.as(seniorClub).send(move("suspendProgramme"), await input("club"));
    expect(refused.errors?.[0]?.extensions.code).toBe("ROLE_FORBIDDEN");
    const suspended = await hub.as(jile).send(move("suspendProgramme"), await input("institute"));
    expect(suspended.data.suspendProgramme).toMatchObject({ programme: { status: "SUSPENDED" } });
    const resumed = await hub.as(jile).send(move("activateProgramme"), await input("again"));
    expect(resumed.data.activateProgramme).toMatchObject({ programme: { status: "OPERATING" } });
  });

  it("S0-08 a step that its state does not allow, and a version that is old, are named outcomes", async () => {
    const { id, version } = await readinessOf("our-high-risk");
    const late = { input: { programmeId: id, version: version + 1, idempotencyKey: "late" } };
    expect((await hub.as(jpdc).send(move("closeProgramme"), late)).data.closeProgramme).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: version,
    });
    const suspended = await hub
      .as(jpdc)
      .send(move("suspendProgramme"), { input: { programmeId: id, version, idempotencyKey: "suspend" } });
    expect(suspended.data.suspendProgramme).toMatchObject({
      __typename: "IllegalTransition",
      state: "PLANNED",
      possible: ["FUNDED", "OPENED_PREPARING", "OPERATING", "CLOSED"],
    });
    expect((await readinessOf("our-high-risk")).version).toBe(version);
  });

  it("E1 who acts for no agency plans nothing, and a template that there is not is refused", async () => {
    const nobody = await hub.nobody.send(CREATE, wish("nobody"));
    expect(nobody.data).toBeFalsy();
    const unknown = await hub.as(jpdc).send(CREATE, wish("unknown", { template: "no-such" }));
    expect(unknown.errors?.[0]?.extensions.code).toBe("TEMPLATE_UNKNOWN");
    expect(programmeId("learning-courtyard")).toMatch(/^prg_/);
  });
});
