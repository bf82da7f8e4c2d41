import { programmeId, spaceId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jile, jpdc, kordi, seniorClub } from "../kit/personas";
import { type Answer, type Hub, theHub } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import {
  bookingsAt,
  APPROVE,
  CONFIRM,
  CANCEL,
  REJECT,
  USE,
  samdo,
  learning,
  meeting,
  group,
  codes,
  only,
} from "./booking-a-space.fixture";

describeTurningTheClock("S0-08 S0-11 the spaces of the courtyards, booked", () => {
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

  it("S0-11 the Institute asks, JPDC promises, and the Senior Club, which manages the space, confirms and says that they came", async () => {
    const booking = await asked(jile, learning);
    expect(booking).toMatchObject({
      state: "REQUESTED",
      version: 1,
      startsAt: "2026-12-01T05:00:00.000Z",
      endsAt: "2026-12-01T07:00:00.000Z",
      requester: { agencyCode: "jile" },
      programme: { slug: "learning-courtyard" },
    });
    const at = (version: number) => ({ bookingId: booking.id, version });
    expect(only(await send(jpdc, APPROVE, at(1))).booking.state).toBe("APPROVED");
    expect(only(await send(seniorClub, CONFIRM, at(2))).booking.state).toBe("CONFIRMED");
    expect(codes(await send(seniorClub, USE, { ...at(3), came: true }))).toEqual(["BOOKING_NOT_BEGUN"]);
    now = new Date("2026-12-01T05:00:00Z");
    expect(only(await send(seniorClub, USE, { ...at(3), came: true })).booking.state).toBe("USED");
    const { data } = await listed(jile);
    expect(data.space.bookings[0].history.map((one: Answer["data"]) => [one.toState, one.by.agencyCode])).toEqual([
      ["REQUESTED", "jile"],
      ["APPROVED", "jpdc"],
      ["CONFIRMED", "jeju-senior-club"],
      ["USED", "jeju-senior-club"],
    ]);
    expect(data.space.utilisation).toEqual({ hoursBooked: 2, hoursUsed: 2, noShows: 0 });
    const told = await hub.sql("housing", "select type, data from outbox where subject = $1 order by position", [
      booking.id,
    ]);
    expect(told.map(({ data: { state } }: Answer["data"]) => state)).toEqual([
      "requested",
      "approved",
      "confirmed",
      "used",
    ]);
    expect(told[0]).toMatchObject({
      type: "SpaceBooked",
      data: {
        spaceId: samdo,
        sessionId: null,
        startsAt: "2026-12-01T05:00:00.000Z",
        endsAt: "2026-12-01T07:00:00.000Z",
      },
    });
  });

  it("S0-11 those whose role it is not are refused: who asks does not decide, and who has no role there does neither", async () => {
    const { id } = await asked(jile, learning);
    for (const mutation of [APPROVE, CONFIRM, REJECT])
      expect(codes(await send(jile, mutation, { bookingId: id, version: 1 }))).toEqual(["ROLE_FORBIDDEN"]);
    for (const who of [jejuSi, kordi, jejuMedical]) {
      expect(codes(await ask(who, learning))).toEqual(["ROLE_FORBIDDEN"]);
      expect(codes(await ask(who, meeting))).toEqual(["ROLE_FORBIDDEN"]);
      expect(codes(await send(who, APPROVE, { bookingId: id, version: 1 }))).toEqual(["NOT_FOUND"]);
      expect(codes(await send(who, CANCEL, { bookingId: id, version: 1 }))).toEqual(["NOT_FOUND"]);
    }
    const missing = await send(jejuSi, APPROVE, { bookingId: "bkg_none", version: 1 });
    const hidden = await send(jejuSi, APPROVE, { bookingId: id, version: 1 });
    expect(missing.errors?.[0]?.message).toBe(hidden.errors?.[0]?.message);
  });

  it("S0-11 what a space is booked for is told to who has a role there, and to nobody else", async () => {
    const { id } = await asked(seniorClub, meeting);
    for (const who of [jpdc, seniorClub, jile])
      expect((await listed(who)).data.space.bookings).toEqual([expect.objectContaining({ id })]);
    for (const who of [jejuSi, kordi, jejuMedical])
      expect((await listed(who)).data.space).toEqual({ bookings: null, utilisation: null });
    const seen = await hub.as(jejuSi).send(`{ spaceBooking(id: "${id}") { id } }`);
    expect(seen).toMatchObject({ data: { spaceBooking: null } });
  });

  it("S0-08 HEALTH_SERVICE asks for the health room, and for no other", async () => {
    const healing = { occasion: "PROGRAMME_SESSION", programmeId: programmeId("healing-courtyard") };
    const room = { spaceId: spaceId("healing-1-health"), ...healing };
    expect((await asked(jejuMedical, room)).state).toBe("REQUESTED");
    expect(codes(await ask(jejuMedical, healing))).toEqual(["ROLE_FORBIDDEN"]);
  });

  it("S0-11 a time that is promised is nobody else's, and whoever asks for it learns what is free that day", async () => {
    await promised(seniorClub, meeting);
    const taken = only(await ask(jile, { ...learning, from: "15:00", until: "17:00" }));
    expect(taken).toMatchObject({
      __typename: "SpaceTaken",
      dates: [
        {
          on: "2026-12-01",
          freeTimes: [
            { startsAt: "2026-11-30T15:00:00.000Z", endsAt: "2026-12-01T05:00:00.000Z" },
            { startsAt: "2026-12-01T07:00:00.000Z", endsAt: "2026-12-01T15:00:00.000Z" },
          ],
        },
      ],
    });
    // Next to one another they do not overlap, up to midnight in Seoul.
    expect((await asked(jile, { ...learning, from: "16:00", until: "24:00" })).endsAt).toBe("2026-12-01T15:00:00.000Z");
  });

  it("S0-11 the database itself refuses two promises of one time", async () => {
    await promised(jile, learning);
    const second = hub.sql(
      "housing",
      `insert into space_booking select 'bkg_x', space_id, programme_id, session_id, occasion, starts_at + interval '1 h',
         ends_at + interval '1 h', state, requester_agency_id, requested_at, 1 from space_booking`,
    );
    await expect(second).rejects.toThrow("space_booking_one_at_a_time");
  });

  it("S0-11 a session goes before a meeting that is not promised yet, and throws out none that is", async () => {
    const talk = await asked(seniorClub, meeting);
    const club = await asked(seniorClub, group);
    const session = await asked(jile, learning);
    const approve = async (id: string) => only(await send(jpdc, APPROVE, { bookingId: id, version: 1 }));
    expect(await approve(club.id)).toMatchObject({ __typename: "BookingOutranked" });
    expect(await approve(talk.id)).toEqual({ __typename: "BookingOutranked", bookingId: session.id });
    expect((await approve(session.id)).booking.state).toBe("APPROVED");
    expect((await approve(talk.id)).__typename).toBe("SpaceTaken");
    const later = await promised(seniorClub, { ...meeting, on: "2026-12-02" });
    expect(later.state).toBe("APPROVED");
    expect(only(await ask(jile, { ...learning, on: "2026-12-02" })).__typename).toBe("SpaceTaken");
  });
});
