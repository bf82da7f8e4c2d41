import { programmeId, spaceId } from "../../seed/slugs";
import { jile, jpdc, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import {
  bookingsAt,
  APPROVE,
  CONFIRM,
  CANCEL,
  USE,
  samdo,
  learning,
  meeting,
  codes,
  only,
} from "./booking-a-space.fixture";

describeTurningTheClock("S0-08 S0-11 bookings that stand in one another's way, or cannot be", () => {
  let hub: Hub;
  let now = new Date();
  beforeAll(async () => {
    hub = await theHub({ now: () => now });
  });
  beforeEach(() => {
    now = new Date("2026-11-23T03:00:00Z");
  });
  afterEach(() => hub.sql("housing", "delete from booking_step; delete from space_booking; delete from idempotency"));
  afterAll(() => hub.close());
  const { send, ask, asked, promised, listed } = bookingsAt(() => hub);

  it("S0-11 two agencies that decide about the last hour at once: one wins, the other is told what is free", async () => {
    const [one, other] = [
      await asked(jile, learning),
      await asked(jile, { ...learning, from: "15:00", until: "16:00" }),
    ];
    const answers = await Promise.all([
      send(jpdc, APPROVE, { bookingId: one.id, version: 1 }),
      send(seniorClub, APPROVE, { bookingId: other.id, version: 1 }),
    ]);
    expect(answers.map((answer) => only(answer).__typename).sort()).toEqual(["BookingAdvanced", "SpaceTaken"]);
  });

  it("S0-11 twenty promises of overlapping times at once leave one", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, async () => (await asked(jile, learning)).id as string));
    const answers = await Promise.all(
      ids.map((id, index) => send(index % 2 ? jpdc : seniorClub, APPROVE, { bookingId: id, version: 1 })),
    );
    const kinds = answers.map(({ data }) => data.approveBooking?.__typename as string | undefined);
    expect(kinds.filter((kind) => kind === "BookingAdvanced")).toHaveLength(1);
    const [row] = await hub.sql("housing", "select count(*)::int as n from space_booking where state = 'approved'");
    expect(row?.n).toBe(1);
  });

  it("S0-11 FT-48 the same form sent twenty times books once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(jile, { ...learning, idempotencyKey: "the same form" })),
    );
    expect(new Set(answers.map((answer) => only(answer).bookings[0].id)).size).toBe(1);
    const [row] = await hub.sql("housing", "select count(*)::int as n from space_booking");
    expect(row?.n).toBe(1);
  });

  it("S0-11 every week, February 29 among them: all dates or none, and those in the way are named", async () => {
    const weekly = { ...learning, on: "2028-02-15", weeklyUntil: "2028-03-14", from: "10:00", until: "12:00" };
    await promised(seniorClub, { ...meeting, on: "2028-02-29", from: "11:00", until: "13:00" });
    const taken = only(await ask(jile, weekly));
    expect(taken.dates.map(({ on }: { on: string }) => on)).toEqual(["2028-02-29"]);
    const [row] = await hub.sql("housing", "select count(*)::int as n from space_booking");
    expect(row?.n).toBe(1);
    const { bookings } = only(await ask(jile, { ...weekly, from: "09:00", until: "11:00" }));
    expect(bookings.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual([
      "2028-02-15",
      "2028-02-22",
      "2028-02-29",
      "2028-03-07",
      "2028-03-14",
    ]);
  });

  it.each([
    ["PERIOD_INVALID", { from: "16:00", until: "14:00" }],
    ["PERIOD_INVALID", { from: "14:00", until: "14:00" }],
    ["PERIOD_INVALID", { from: "22:00", until: "02:00" }],
    ["PERIOD_INVALID", { on: "2030-01-01" }],
    ["TIME_INVALID", { from: "2 pm" }],
    ["TIME_INVALID", { until: "24:01" }],
    ["BOOKING_IN_PAST", { on: "2026-11-23", from: "11:00" }],
    ["RECURRENCE_INVALID", { weeklyUntil: "2026-11-30" }],
    ["RECURRENCE_INVALID", { weeklyUntil: "2027-11-30" }],
    ["OCCASION_INVALID", { occasion: "TENANTS_MEETING" }],
    ["INVALID", { on: "2027-02-29" }],
  ])("S0-11 %s for %j, and nothing is booked", async (code, wish) => {
    expect(codes(await ask(jile, { ...learning, ...wish }))?.[0]).toMatch(
      code === "INVALID" ? /INVALID|BAD_USER/ : code,
    );
    const [row] = await hub.sql("housing", "select count(*)::int as n from space_booking");
    expect(row?.n).toBe(0);
  });

  it("S0-08 is not booked when it is closed or not in service", async () => {
    const room = { spaceId: spaceId("healing-1-health"), ...meeting };
    for (const wish of [{ on: "2026-12-05" }, { from: "17:00", until: "19:00" }])
      expect(only(await ask(jpdc, { ...room, ...wish })).__typename).toBe("SpaceClosed");
    expect((await asked(jpdc, room)).state).toBe("REQUESTED");
    await hub.sql("housing", "update space_status set status = 'suspended' where space_id = $1 and valid_to is null", [
      room.spaceId,
    ]);
    expect(only(await ask(jpdc, { ...room, on: "2026-12-02" }))).toMatchObject({
      __typename: "SpaceClosed",
      closed: ["2026-12-02"],
    });
    await hub.sql("housing", "update space_status set status = 'in_service' where space_id = $1 and valid_to is null", [
      room.spaceId,
    ]);
  });

  it("S0-11 cancelled twice: the second time it says that it has ended; another version is told", async () => {
    const booking = await promised(jile, learning);
    const stale = only(await send(jile, CANCEL, { bookingId: booking.id, version: 1 }));
    expect(stale).toEqual({ __typename: "VersionConflict", currentVersion: 2 });
    expect(only(await send(jile, CANCEL, { bookingId: booking.id, version: 2 })).booking.state).toBe("CANCELLED");
    expect(only(await send(jile, CANCEL, { bookingId: booking.id, version: 3 }))).toEqual({
      __typename: "IllegalTransition",
      state: "CANCELLED",
      possible: [],
    });
    // What was given back is free again.
    expect((await promised(seniorClub, meeting)).state).toBe("APPROVED");
  });

  it("S0-11 a booking is confirmed after it was promised, and who did not come is counted", async () => {
    const { id } = await asked(jile, learning);
    expect(only(await send(seniorClub, CONFIRM, { bookingId: id, version: 1 }))).toEqual({
      __typename: "IllegalTransition",
      state: "REQUESTED",
      possible: ["APPROVED", "REJECTED", "CANCELLED"],
    });
    await send(jpdc, APPROVE, { bookingId: id, version: 1 });
    await send(seniorClub, CONFIRM, { bookingId: id, version: 2 });
    now = new Date("2026-12-01T08:00:00Z");
    expect(only(await send(seniorClub, USE, { bookingId: id, version: 3, came: false })).booking.state).toBe("NO_SHOW");
    const { data } = await listed(seniorClub);
    expect(data.space.utilisation).toEqual({ hoursBooked: 2, hoursUsed: 0, noShows: 1 });
  });

  it("S0-11 the statements are as many for 200 bookings as for 2", async () => {
    const fill = (n: number) =>
      hub.sql(
        "housing",
        `insert into space_booking select 'bkg_' || g, $1, $2, null, 'programme_session',
           timestamptz '2026-12-01 09:00+09' + g * interval '1 day', timestamptz '2026-12-01 10:00+09' + g * interval '1 day',
           'approved', $3, now(), 1 from generate_series(1, $4) g on conflict do nothing`,
        [samdo, programmeId("learning-courtyard"), "agy_x", n],
      );
    await fill(2);
    await listed(jpdc);
    const few = await hub.statementsOf(() => listed(jpdc));
    await fill(200);
    let answer: Answer | undefined;
    const many = await hub.statementsOf(async () => (answer = await listed(jpdc)));
    expect(answer?.data.space.bookings).toHaveLength(200);
    expect(many).toHaveLength(few.length);
  });
});
