import { programmeId, spaceId } from "../../seed/slugs";
import { eventually } from "../kit/eventually";
import { jejuSi, jile, jpdc, type Persona, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";

const SPACE = "space { capacity capacitySynthetic equipment openHours status version }";
const PROBLEM =
  "... on Problem { message messageKo } ... on VersionConflict { currentVersion } ... on IllegalTransition { state possible }";
const CHANGE = `mutation ($input: ChangeSpaceInput!) {
  changeSpace(input: $input) { __typename ... on SpaceChanged { ${SPACE} } ... on VersionConflict { currentVersion } }
}`;
const MOVE = `mutation ($input: ChangeSpaceStatusInput!) {
  changeSpaceStatus(input: $input) { __typename ... on SpaceMoved { ${SPACE} } ${PROBLEM} }
}`;
const samdo = spaceId("samdo-1-idle");

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describeTurningTheClock("S0-01 S0-08 S0-11 the spaces that a housing corporation gives over", () => {
  let hub: Hub;
  let keys = 0;
  const now = new Date("2026-11-23T03:00:00Z");
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
  });
  afterAll(() => hub.close());

  const send = (who: Persona, mutation: string, input: object): Promise<Answer> =>
    hub.as(who).send(mutation, { input: { idempotencyKey: `space ${(keys += 1)}`, ...input } });

  it("S0-11 the Institute, which plans and runs the courses, may not change the capacity, and neither may the Senior Club or a city", async () => {
    for (const who of [jile, seniorClub, jejuSi]) {
      const answer = await send(who, CHANGE, { spaceId: samdo, version: 1, capacity: 30 });
      expect([who.slug, codes(answer), answer.data]).toEqual([who.slug, ["ROLE_FORBIDDEN"], { changeSpace: null }]);
      expect(answer.errors?.[0]?.message).toContain("SPACE");
    }
    const { data } = await hub.nobody.send(`{ space(id: "${samdo}") { capacity capacitySynthetic } }`);
    expect(data.space).toEqual({ capacity: 20, capacitySynthetic: true });
  });

  it("S0-11 JPDC, which provides it, does; what it does not say stays", async () => {
    const { data, errors } = await send(jpdc, CHANGE, {
      spaceId: samdo,
      version: 1,
      capacity: 30,
      openHours: "Mo-Sa 09:00-21:00",
    });
    expect(errors).toBeUndefined();
    expect(data.changeSpace).toEqual({
      __typename: "SpaceChanged",
      space: {
        capacity: 30,
        capacitySynthetic: false,
        equipment: [],
        openHours: "Mo-Sa 09:00-21:00",
        status: "IN_SERVICE",
        version: 2,
      },
    });
  });

  it("S0-11 who read it before that is told so, and nothing of theirs is done", async () => {
    const { data } = await send(jpdc, CHANGE, { spaceId: samdo, version: 1, capacity: 12 });
    expect(data.changeSpace).toEqual({ __typename: "VersionConflict", currentVersion: 2 });
  });

  it.each([
    ["CAPACITY_INVALID", { capacity: 0 }],
    ["EQUIPMENT_INVALID", { equipment: [" "] }],
    ["OPEN_HOURS_INVALID", { openHours: "whenever" }],
  ])("S0-11 %s", async (code, wish) => {
    expect(codes(await send(jpdc, CHANGE, { spaceId: samdo, version: 2, ...wish }))).toEqual([code]);
  });

  it("S0-01 S0-08 goes from idle by an agreement into service, and is given back in the end", async () => {
    const room = spaceId("dosun-idle");
    await hub.sql("housing", "delete from space_status where space_id = $1 and status = 'in_service'", [room]);
    await hub.sql("housing", "update space_status set valid_to = null where space_id = $1", [room]);
    const move = async (version: number, status: string, more = {}) =>
      (await send(jpdc, MOVE, { spaceId: room, version, status, ...more })).data.changeSpaceStatus;
    expect(await move(1, "IN_SERVICE")).toMatchObject({
      __typename: "IllegalTransition",
      state: "IDLE",
      possible: ["RESERVED_FOR_AGREEMENT"],
      message: expect.stringContaining("RESERVED_FOR_AGREEMENT"),
    });
    const unnamed = await send(jpdc, MOVE, { spaceId: room, version: 1, status: "RESERVED_FOR_AGREEMENT" });
    expect(codes(unnamed)).toEqual(["PROGRAMME_INVALID"]);
    const child = { programmeId: programmeId("child-care-courtyard") };
    expect((await move(1, "RESERVED_FOR_AGREEMENT", child)).space.status).toBe("RESERVED_FOR_AGREEMENT");
    expect(await move(1, "IN_SERVICE")).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
    expect((await move(2, "IN_SERVICE")).space).toMatchObject({ status: "IN_SERVICE", version: 3 });
    expect((await move(3, "SUSPENDED")).space.status).toBe("SUSPENDED");
    expect((await move(4, "RETURNED")).space.status).toBe("RETURNED");
    expect(await move(5, "IN_SERVICE")).toMatchObject({ __typename: "IllegalTransition", possible: [] });
    const steps = await hub.sql("housing", "select from_state, to_state from space_step where space_id = $1", [room]);
    expect(steps).toHaveLength(4);
    const told = await hub.sql("housing", "select data from outbox where subject = $1 order by position", [room]);
    expect(told.map(({ data }) => (data as { status: string }).status)).toEqual([
      "reserved_for_agreement",
      "in_service",
      "suspended",
      "returned",
    ]);
    // Whose role names the space is told of each step; whose role names no place is told of none.
    const eventsOf = async (who: Persona) =>
      (await hub.as(who).send('{ events(types: ["SpaceStatusChanged"]) { nodes { subject data } } }')).data.events
        .nodes;
    await eventually(async () => (await eventsOf(seniorClub)).length === 4);
    expect((await eventsOf(seniorClub))[3]).toMatchObject({ subject: room, data: { status: "returned" } });
    expect(await eventsOf(jejuSi)).toEqual([]);
  });

  it("S0-08 nobody but its owner moves a space that serves another programme", async () => {
    for (const who of [jile, seniorClub, jejuSi])
      expect(codes(await send(who, MOVE, { spaceId: samdo, version: 2, status: "SUSPENDED" }))).toEqual([
        "ROLE_FORBIDDEN",
      ]);
    const elsewhere = await send(jpdc, MOVE, {
      spaceId: spaceId("gayang-counselling"),
      version: 1,
      status: "SUSPENDED",
    });
    expect(codes(elsewhere)).toEqual(["ROLE_FORBIDDEN"]);
  });
});
