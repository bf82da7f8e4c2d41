import { agencyId, staffId } from "../../seed/slugs";
import { jejuMedical, jpdc, kordi, type Persona, seniorClub } from "../kit/personas";
import { eventually } from "../kit/eventually";
import { type Caller } from "../kit/the-hub";
import {
  RESOLVE,
  GIVE,
  PROTECT,
  REQUEST,
  ASSIGN,
  ORDERS,
  AGREEMENT,
  hub,
  city,
  club,
  idempotencyKey,
  codesOf,
  PERSON,
  registered,
  wish,
  request,
  ordered,
  advance,
  advanceThrough,
  told,
} from "./services-laundry.fixture";

describe("S0-18 what a courier sees", () => {
  it("S0-18 P-30 name and address under a consent, a protected address not at all, and neither health nor arrears", async () => {
    const person = await registered({ name: "가상 보호", phone: "000-0000-9778", address: "가상로 78" });
    const consent = {
      subjectKey: person.subjectKey,
      kind: "PROVISION",
      recipientAgencyId: agencyId("jeju-senior-club"),
      purpose: "SERVICE_PROVISION",
      classes: ["PII_BASIC", "LOCATION"],
      validTo: "2030-01-01T00:00:00Z",
      refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
      method: "PAPER",
      idempotencyKey: idempotencyKey(),
    };
    expect((await city.send(GIVE, { input: consent })).data.giveConsent.__typename).toBe("ConsentGiven");
    await ordered({ participantKey: person.participantKey });
    const look = async () => {
      const { data } = await club.send(ORDERS, { first: 200 });
      return data.laundryOrders.nodes.map(({ resident }: { resident: object }) => resident) as object[];
    };
    expect(await look()).toContainEqual({ name: "가상 보호", address: "가상로 78" });
    const reason = "가정폭력 피해자의 신청으로 주소를 보호합니다.";
    const input = { subjectKey: person.subjectKey, namedAgencyIds: [], reason, idempotencyKey: idempotencyKey() };
    await city.send(PROTECT, { input });
    expect(await look()).toContainEqual({ name: "가상 보호", address: null });
    const health = await club.send(
      "query { laundryOrders { nodes { resident { currentTenancy { status } enrolments { state } } } } }",
    );
    expect(codesOf(health)).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("S0-18 a page costs as many statements with 2 orders as with 200", async () => {
    const page = (first: number) => hub.statementsOf(() => club.send(ORDERS, { first }));
    await hub.sql(
      "services",
      `insert into laundry_order select (jsonb_populate_record(t, jsonb_build_object('id', 'lor_z' || n, 'state', 'requested',
         'pickup_check_id', null, 'delivery_check_id', null, 'pickup_on', '2024-11-05'))).* from laundry_order t, generate_series(1, 200) n
       where t.requested_at = (select max(requested_at) from laundry_order)`,
    );
    await page(2);
    const few = await page(2);
    const many = await page(200);
    expect(many.map(({ subgraph }) => subgraph)).toEqual(few.map(({ subgraph }) => subgraph));
  });
});

describe("S0-21 staff without the training", () => {
  const [staff, training] = [staffId("bubble-operating-1"), "trn_bubble"];
  const assign = async (order: { key: string; version: number }) => {
    const input = { orderKey: order.key, staffId: staff, version: order.version, idempotencyKey: idempotencyKey() };
    return (await club.send(ASSIGN, { input })).data.assignLaundryOrder;
  };
  const tell = (status: string) =>
    hub.sql(
      "agencies",
      `insert into outbox (id, type, subject, at, data)
       select $1, 'TrainingRecorded', $2, now(), jsonb_build_object('trainingEventId', $3::text, 'programmeId', t.id, 'agencyId', $4::text, 'status', $5::text)
       from (select programme_id as id from agreement a where a.id = $6) t`,
      [`evt_${status}`, staff, training, agencyId("jeju-senior-club"), status, AGREEMENT],
    );

  it("S0-21 works on no order; with it, it does, until it is taken back", async () => {
    const order = await ordered();
    expect(await assign(order)).toMatchObject({ __typename: "TrainingRequired" });
    await tell("completed");
    const known = (completed: boolean) => async () =>
      (await hub.sql("services", "select from trained_staff where completed = $1", [completed])).length > 0;
    await eventually(known(true));
    expect(await assign(order)).toMatchObject({ order: { staffId: staff, version: 2 } });
    await tell("withdrawn");
    await eventually(known(false));
    expect(await assign({ ...order, version: 2 })).toMatchObject({ __typename: "TrainingRequired" });
  });
});

describe("what is found at the door", () => {
  it("S0-18 an emergency that is said where no check belongs is refused, and not lost", async () => {
    const order = await ordered();
    expect(await advance(order, "PICKUP_SCHEDULED", "EMERGENCY")).toEqual(["WELFARE_CHECK_OUT_OF_PLACE"]);
    await advanceThrough(order, "PICKUP_SCHEDULED");
    expect(await advance(order, "NO_ANSWER", "EMERGENCY")).toEqual(["WELFARE_CHECK_OUT_OF_PLACE"]);
    const asked = (await told("OutreachAsked")).length;
    expect(await advance(order, "PICKED_UP", "EMERGENCY")).toMatchObject({ order: { state: "PICKED_UP" } });
    expect((await told("OutreachAsked")).slice(asked)).toMatchObject([{ data: { kind: "welfare_emergency" } }]);
  });
});

describe("whose role it is not", () => {
  const participantKey = async (as: Caller) =>
    (await as.send(RESOLVE, { input: PERSON })).data.resolvePerson.resident.participantKey as string;

  it.each<[string, Persona]>([
    ["the landlord (SPACE)", jpdc],
    ["the manager of the project (PROJECT_MANAGEMENT)", kordi],
    ["the health agency of another programme", jejuMedical],
  ])("S0-16 S0-17 %s orders no laundry and sees no order", async (_, persona) => {
    const as = hub.as(persona).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
    const answer = await as.send(REQUEST, { input: wish({ participantKey: await participantKey(as) }) });
    expect(codesOf(answer)).toEqual(["ROLE_FORBIDDEN"]);
    expect((await as.send(ORDERS, { first: 5 })).data.laundryOrders).toMatchObject({ totalCount: 0, nodes: [] });
    const order = await ordered();
    expect(await advance(order, "PICKUP_SCHEDULED", null, as)).toEqual(["NOT_FOUND"]);
  });

  it("S0-17 the city, who ordered it, takes it no step on", async () => {
    const made = await request({ pickupOn: "2027-12-20", deliveryOn: "2027-12-21" });
    expect(await advance(made.order, "PICKUP_SCHEDULED", null, city)).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("P-01 P-20 an order is seen for a stated purpose on a stated basis, and each look is kept", async () => {
    const unstated = await hub.as(seniorClub).send("query { laundryOrders(first: 1) { nodes { key state } } }");
    expect(unstated.data?.laundryOrders?.nodes[0]?.state ?? null).toBeNull();
    expect(codesOf(unstated)).toHaveLength(1);
    await club.send(ORDERS, { first: 1 });
    const [look] = await hub.sql(
      "services",
      "select count(*)::int as looks from access_record r where position('LaundryOrder.state' in r::text) > 0",
    );
    expect(look?.looks).toBeGreaterThan(0);
  });

  it("P-17 one agency's name for a person, or an order, is nobody else's", async () => {
    expect(codesOf(await club.send(REQUEST, { input: wish() }))).toEqual(["NOT_FOUND"]);
    const made = await request({ pickupOn: "2027-12-22", deliveryOn: "2027-12-23" });
    expect(await advance(made.order, "PICKUP_SCHEDULED")).toEqual(["NOT_FOUND"]);
  });
});
