import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { GROUND, type Ground, groundFrom } from "../spaces/ground";
import { seesBooking, seesBookings } from "./booking.policy";
import { BookingStepRow } from "./booking-step.entity";
import { SpaceBookingRow } from "./space-booking.entity";

type Days = { from: string; to: string };
type OnGround = { spaceId: string; ground: Ground };
export type UtilisationCounted = { spaceId: string; hoursBooked: number; hoursUsed: number; noShows: number };

/** What begins on one of the days from $2 to $3, both included, as Seoul counts them. */
const DURING = `b.starts_at >= $2::date::timestamp at time zone 'Asia/Seoul'
  and b.starts_at < ($3::date + 1)::timestamp at time zone 'Asia/Seoul'`;

const HOURS = "extract(epoch from b.ends_at - b.starts_at) / 3600";

export const bookingLoaders = ({ reading, viewer, today }: Reader) => {
  const onGrounds = (spaces: readonly string[]): Promise<OnGround[]> =>
    reading.query(`select s.id as "spaceId", ${GROUND} from ${groundFrom("$2")} where s.id = any($1)`, [spaces, today]);
  const seen = async (spaces: readonly string[]): Promise<string[]> =>
    (await onGrounds(spaces)).filter(({ ground }) => seesBookings(viewer, ground, today)).map(({ spaceId }) => spaceId);
  return {
    booking: loadOne(
      async (ids: string[]) => {
        const rows = await reading.query<SpaceBookingRow & OnGround>(
          `select ${reading.columns(SpaceBookingRow, "b")}, ${GROUND}
           from ${groundFrom("$2")} join space_booking b on b.space_id = s.id where b.id = any($1)`,
          [ids, today],
        );
        return rows.filter(({ ground, requesterAgencyId }) => seesBooking(viewer, ground, today, requesterAgencyId));
      },
      ({ id }) => id,
    ),
    /** None, which is not an empty list, where the viewer learns nothing of the bookings of a space. */
    bookingsOfSpace: byArguments(({ from, to }: Days) =>
      loadOne(
        async (spaces: string[]) => {
          const shown = await seen(spaces);
          const rows = await reading.query<SpaceBookingRow>(
            `select ${reading.columns(SpaceBookingRow, "b")} from space_booking b
             where b.space_id = any($1) and ${DURING} order by b.starts_at, b.id`,
            [shown, from, to],
          );
          const bookings = new Map(shown.map((spaceId) => [spaceId, [] as SpaceBookingRow[]]));
          for (const row of rows) bookings.get(row.spaceId)?.push(row);
          return [...bookings].map(([spaceId, booked]) => ({ spaceId, booked }));
        },
        ({ spaceId }) => spaceId,
      ),
    ),
    utilisation: byArguments(({ from, to }: Days) =>
      loadOne(
        async (spaces: string[]) =>
          reading.query<UtilisationCounted>(
            `select s.id as "spaceId",
               coalesce(sum(${HOURS}) filter (where b.state in ('approved', 'confirmed', 'used', 'no_show')), 0)::float
                 as "hoursBooked",
               coalesce(sum(${HOURS}) filter (where b.state = 'used'), 0)::float as "hoursUsed",
               (count(*) filter (where b.state = 'no_show'))::int as "noShows"
             from space s left join space_booking b on b.space_id = s.id and ${DURING}
             where s.id = any($1) group by s.id`,
            [await seen(spaces), from, to],
          ),
        ({ spaceId }) => spaceId,
      ),
    ),
    stepsOfBooking: loadMany(
      (bookings: string[]) =>
        reading.rows(BookingStepRow, "where t.booking_id = any($1) order by t.booking_id, t.version", [bookings]),
      ({ bookingId }) => bookingId,
    ),
  };
};
