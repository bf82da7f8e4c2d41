import { readFileSync } from "node:fs";
import { buildSchema, getNamedType, type GraphQLObjectType } from "graphql";
import { API_FILES } from "../../schema/files";
import { PERSONAL_TYPES } from "../../schema/owners";
import { buildingId, complexId, serviceId, spaceId, unitId } from "../../seed/slugs";
import { jejuSi, jile, jpdc, type Persona, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const ORDER = `id state version category severity complex { id } unit { id } space { id } service { name }
  history { fromState toState by { agencyCode } }`;
const OPEN = `mutation ($input: OpenWorkOrderInput!) {
  openWorkOrder(input: $input) { ... on WorkOrderOpened { workOrder { ${ORDER} } } }
}`;
const ADVANCE = `mutation ($input: AdvanceWorkOrderInput!) {
  advanceWorkOrder(input: $input) {
    __typename ... on WorkOrderAdvanced { workOrder { ${ORDER} } }
    ... on IllegalTransition { state possible } ... on VersionConflict { currentVersion }
  }
}`;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

describe("S0-29 repair and improvement of dwellings", () => {
  let hub: Hub;
  let keys = 0;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterEach(() => hub.sql("housing", "delete from work_order_step; delete from work_order; delete from idempotency"));
  afterAll(() => hub.close());

  const complex = complexId("jeju-healing-1");
  const aUnit = async (): Promise<string> => {
    const [row] = await hub.sql(
      "housing",
      "select u.id from unit u join building b on b.id = u.building_id where b.complex_id = $1 and u.status = 'occupied' limit 1",
      [complex],
    );
    return row?.id as string;
  };
  const send = (who: Persona, mutation: string, input: object): Promise<Answer> =>
    hub.as(who).send(mutation, { input: { idempotencyKey: `order ${(keys += 1)}`, ...input } });
  const open = (who: Persona, place: object) => send(who, OPEN, { category: "PLUMBING", severity: "URGENT", ...place });

  it("S0-29 a dwelling wants repair, under a service of housing improvement: from open to closed, each step with who took it", async () => {
    const unit = await aUnit();
    const [service] =
      (await hub.nobody.send("{ services(first: 1) { nodes { id name } } }")).data?.services?.nodes ?? [];
    const opened = await open(jpdc, { unitId: unit, serviceId: service?.id ?? serviceId("laundry") });
    expect(opened.errors).toBeUndefined();
    const { id, ...order } = opened.data.openWorkOrder.workOrder;
    expect(order).toMatchObject({
      state: "OPEN",
      version: 1,
      complex: { id: complex },
      unit: { id: unit },
      space: null,
    });
    expect(order.service.name).toEqual(expect.any(String));
    let version = 1;
    for (const to of ["ASSIGNED", "IN_PROGRESS", "DONE", "CLOSED"]) {
      const { data } = await send(jpdc, ADVANCE, { workOrderId: id, version, to });
      expect(data.advanceWorkOrder.workOrder).toMatchObject({ state: to, version: (version += 1) });
    }
    const { data } = await hub.as(jpdc).send(`{ workOrder(id: "${id}") { ${ORDER} } }`);
    expect(data.workOrder.history.map(({ toState }: { toState: string }) => toState)).toEqual([
      "OPEN",
      "ASSIGNED",
      "IN_PROGRESS",
      "DONE",
      "CLOSED",
    ]);
    expect(data.workOrder.history[0].by.agencyCode).toBe("jpdc");
  });

  it("S0-29 a step that its state does not allow, or of an older version, is named", async () => {
    const { id } = (await open(jpdc, { complexId: complex })).data.openWorkOrder.workOrder;
    const advance = async (version: number, to: string) =>
      (await send(jpdc, ADVANCE, { workOrderId: id, version, to })).data.advanceWorkOrder;
    expect(await advance(1, "DONE")).toEqual({
      __typename: "IllegalTransition",
      state: "OPEN",
      possible: ["ASSIGNED", "CANCELLED"],
    });
    expect((await advance(1, "ASSIGNED")).__typename).toBe("WorkOrderAdvanced");
    expect(await advance(1, "IN_PROGRESS")).toEqual({ __typename: "VersionConflict", currentVersion: 2 });
  });

  it("S0-29 of ten who take the same step at once, one does", async () => {
    const { id } = (await open(jpdc, { spaceId: spaceId("healing-1-health") })).data.openWorkOrder.workOrder;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(jpdc, ADVANCE, { workOrderId: id, version: 1, to: "ASSIGNED" })),
    );
    const kinds = answers.map(({ data }) => data.advanceWorkOrder?.__typename as string | undefined);
    expect(kinds.filter((kind) => kind === "WorkOrderAdvanced")).toHaveLength(1);
    const steps = await hub.sql("housing", "select 1 from work_order_step where work_order_id = $1", [id]);
    expect(steps).toHaveLength(2);
  });

  it("S0-29 FT-48 the same form sent twenty times opens one", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => open(jpdc, { complexId: complex, idempotencyKey: "one leak" })),
    );
    expect(new Set(answers.map(({ data }) => data.openWorkOrder.workOrder.id)).size).toBe(1);
  });

  it("S0-29 there are none for who neither owns nor manages the complex", async () => {
    const { id } = (await open(jpdc, { complexId: complex })).data.openWorkOrder.workOrder;
    for (const who of [jile, seniorClub, jejuSi]) {
      expect(codes(await open(who, { complexId: complex }))).toEqual(["ROLE_FORBIDDEN"]);
      const hidden = await send(who, ADVANCE, { workOrderId: id, version: 1, to: "ASSIGNED" });
      const missing = await send(who, ADVANCE, { workOrderId: "wko_none", version: 1, to: "ASSIGNED" });
      expect(codes(hidden)).toEqual(["NOT_FOUND"]);
      expect(hidden.errors?.[0]?.message).toBe(missing.errors?.[0]?.message);
      const { data } = await hub
        .as(who)
        .send(`{ workOrder(id: "${id}") { id } complex(id: "${complex}") { workOrders { id } } }`);
      expect(data).toEqual({ workOrder: null, complex: { workOrders: null } });
    }
    const { data } = await hub.as(jpdc).send(`{ complex(id: "${complex}") { workOrders(state: OPEN) { id } } }`);
    expect(data.complex.workOrders).toEqual([{ id }]);
  });

  it.each([
    ["PLACE_INVALID", {}],
    ["PLACE_INVALID", { complexId: complexId("jeju-healing-1"), spaceId: spaceId("healing-1-health") }],
    ["NOT_FOUND", { unitId: unitId("nowhere") }],
    ["NOT_FOUND", { complexId: buildingId("jeju-healing-1/101") }],
    ["SERVICE_INVALID", { complexId: complexId("jeju-healing-1"), serviceId: "a plumber" }],
  ])("S0-29 %s: %j", async (code, place) => {
    expect(codes(await open(jpdc, place))).toEqual([code]);
  });

  it("S0-29 the work order of a dwelling leads to nobody who lives there", () => {
    const schema = buildSchema(readFileSync(API_FILES.partner, "utf8"));
    const leadsTo = ["WorkOrder", "WorkOrderStep", "Unit"].flatMap((type) =>
      Object.values((schema.getType(type) as GraphQLObjectType).getFields()).map(
        (field) => getNamedType(field.type).name,
      ),
    );
    expect(leadsTo).toContain("Building");
    expect(leadsTo.filter((type) => PERSONAL_TYPES.includes(type))).toEqual([]);
  });
});
