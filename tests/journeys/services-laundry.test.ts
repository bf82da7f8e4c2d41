import {
  REQUEST,
  COMPLETE,
  ORDERS,
  ROUTE,
  SITE,
  hub,
  city,
  club,
  keys,
  idempotencyKey,
  codesOf,
  wish,
  request,
  ordered,
  advance,
  advanceThrough,
  told,
} from "./services-laundry.fixture";

describe("S0-17 laundry is fetched, washed and brought back", () => {
  it("S0-17 goes through all its states, each step with its actor, time and place", async () => {
    const order = await ordered();
    await advanceThrough(order, "PICKUP_SCHEDULED", "PICKED_UP", "WASHING", "READY", "OUT_FOR_DELIVERY");
    const input = { orderKey: order.key, version: order.version, welfareCheck: "OK", idempotencyKey: idempotencyKey() };
    const delivered = await club.send(COMPLETE, { input });
    expect(delivered.data.completeDelivery).toMatchObject({ order: { state: "DELIVERED", version: 7 } });
    order.version = 7;
    await advanceThrough(order, "CLOSED");
    const { data } = await club.send(ORDERS, { first: 1, state: "CLOSED" });
    const [{ steps }] = data.laundryOrders.nodes;
    expect(steps.map(({ toState }: { toState: string }) => toState)).toEqual([
      "REQUESTED",
      "PICKUP_SCHEDULED",
      "PICKED_UP",
      "WASHING",
      "READY",
      "OUT_FOR_DELIVERY",
      "DELIVERED",
      "CLOSED",
    ]);
    for (const step of steps)
      expect(step).toMatchObject({
        at: expect.any(String) as string,
        place: expect.any(String) as string,
        actor: expect.any(String) as string,
      });
    expect((await told("LaundryOrderAdvanced")).map(({ data }) => (data as { to: string }).to)).toContain("closed");
  });

  it("S0-17 takes no step that leads past others, and says which there are", async () => {
    const order = await ordered();
    expect(await advance(order, "DELIVERED", "OK")).toMatchObject({
      __typename: "IllegalTransition",
      state: "REQUESTED",
      possible: ["PICKUP_SCHEDULED", "CANCELLED"],
    });
    await advanceThrough(order, "CANCELLED");
    expect(await advance(order, "PICKUP_SCHEDULED")).toMatchObject({ __typename: "IllegalTransition", possible: [] });
  });

  it("S0-17 can be lost or damaged on its way", async () => {
    const order = await ordered();
    await advanceThrough(order, "PICKUP_SCHEDULED", "PICKED_UP", "LOST_DAMAGED");
  });

  it("S0-17 a change of an older version changes nothing", async () => {
    const order = await ordered();
    expect(await advance({ ...order, version: 9 }, "PICKUP_SCHEDULED")).toMatchObject({
      __typename: "VersionConflict",
      currentVersion: 1,
    });
  });

  it("S0-17 of two couriers who take one step at once, one takes it", async () => {
    const order = await ordered();
    const both = await Promise.all([
      advance({ ...order }, "PICKUP_SCHEDULED"),
      advance({ ...order }, "PICKUP_SCHEDULED"),
    ]);
    expect(both.map(({ __typename }) => __typename as string).sort()).toEqual([
      "IllegalTransition",
      "LaundryOrderAdvanced",
    ]);
    const [{ count }] = (await hub.sql(
      "services",
      "select count(*)::int as count from laundry_step where to_state = 'pickup_scheduled' and order_id = (select order_id from laundry_step order by at desc limit 1)",
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it("S0-17 the same form sent twenty times is one order", async () => {
    const input = wish({ pickupOn: "2027-12-01", deliveryOn: "2027-12-01" });
    const answers = await Promise.all(Array.from({ length: 20 }, () => city.send(REQUEST, { input })));
    expect(new Set(answers.map(({ data }) => data.requestLaundry.order.key as string)).size).toBe(1);
    const route = await club.send(ROUTE, { site: SITE, day: "2027-12-01" });
    expect(route.data.laundryRoute.map(({ leg }: { leg: string }) => leg)).toEqual(["PICKUP"]);
  });

  it("S0-17 a route takes no more than it can, and one that was called off leaves its place", async () => {
    const slot = { pickupOn: "2027-12-02", deliveryOn: "2027-12-03" };
    for (let place = 0; place < 12; place += 1) expect((await request(slot)).__typename).toBe("LaundryRequested");
    expect(await request(slot)).toMatchObject({ __typename: "SlotFull" });
    expect((await request({ ...slot, pickupPart: "AFTERNOON" })).__typename).toBe("SlotFull");
    const route = await club.send(ROUTE, { site: SITE, day: "2027-12-02" });
    await advanceThrough({ key: route.data.laundryRoute[0].order.key, version: 1 }, "CANCELLED");
    expect((await request(slot)).__typename).toBe("LaundryRequested");
  });
});

describe("S0-18 with every pickup and delivery somebody is looked after", () => {
  it("S0-18 nothing is fetched or delivered without how the person was found", async () => {
    const order = await ordered();
    await advanceThrough(order, "PICKUP_SCHEDULED");
    expect(await advance(order, "PICKED_UP")).toMatchObject({ __typename: "WelfareCheckMissing" });
    await advanceThrough(order, "PICKED_UP", "WASHING", "READY", "OUT_FOR_DELIVERY");
    const input = { orderKey: order.key, version: order.version, idempotencyKey: idempotencyKey() };
    expect((await club.send(COMPLETE, { input })).data.completeDelivery.__typename).toBe("WelfareCheckMissing");
  });

  it("S0-18 nor does the database keep such an order", async () => {
    await ordered();
    await expect(
      hub.sql("services", "update laundry_order set state = 'picked_up' where state = 'requested'"),
    ).rejects.toMatchObject({ constraint: "laundry_order_pickup_checked" });
    await expect(
      hub.sql(
        "services",
        "update laundry_order set state = 'delivered', pickup_check_id = null where state = 'requested'",
      ),
    ).rejects.toMatchObject({ code: "23514" });
  });

  it("S0-18 nobody at the door, and an emergency, are told to the city's outreach; what was found is told to nobody", async () => {
    const unanswered = await ordered();
    await advanceThrough(unanswered, "PICKUP_SCHEDULED", "NO_ANSWER");
    const urgent = await ordered();
    await advanceThrough(urgent, "PICKUP_SCHEDULED");
    await advance(urgent, "PICKED_UP", "EMERGENCY");
    const asked = await told("OutreachAsked");
    expect(asked.map(({ data }) => (data as { kind: string }).kind)).toEqual([
      "welfare_no_answer",
      "welfare_emergency",
    ]);
    expect(asked[0]?.data).toMatchObject({
      residentId: expect.stringMatching(/^res_/) as string,
      areaCode: "5011010400",
    });
    const recorded = await told("WelfareCheckRecorded");
    expect(recorded.length).toBeGreaterThan(2);
    for (const { data } of recorded) expect(Object.keys(data as object).sort()).toEqual(["checkId", "leg"]);
  });

  it("S0-18 what a check found is seen by whoever may see WELFARE of the person, and not by who fetched the laundry", async () => {
    const checks = "query ($key: ID!) { resident(subjectKey: $key) { welfareChecks { result leg } } }";
    const seen = await city.send(checks, { key: keys.subjectKey });
    expect(seen.data.resident.welfareChecks).toContainEqual({ result: "EMERGENCY", leg: "PICKUP" });
    const courier = await club.send("query { laundryOrders { nodes { resident { welfareChecks { result } } } } }");
    expect(new Set(courier.data.laundryOrders.nodes.map((node: object) => JSON.stringify(node)))).toEqual(
      new Set(['{"resident":{"welfareChecks":null}}']),
    );
    expect(codesOf(courier)).toEqual(["ACCESS_NO_BASIS"]);
  });
});
