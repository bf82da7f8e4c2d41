import type { EntityManager } from "typeorm";
import type { Work } from "../../../kit/work";
import { type Minutes, openOn } from "../spaces/open-hours";
import type { SpaceRow } from "../spaces/space.entity";
import { instantOf, minuteOf, overlap, without } from "./seoul-time";
import type { WantedTime } from "./wanted-times";

export type FreeTime = { startsAt: string; endsAt: string };
export type SpaceTakenOutcome = {
  outcome: "SpaceTaken";
  message: string;
  messageKo: string;
  dates: { on: string; freeTimes: FreeTime[] }[];
};
export type SpaceClosedOutcome = { outcome: "SpaceClosed"; message: string; messageKo: string; dates: string[] };

type Space = Pick<SpaceRow, "id" | "openHours">;

/** Why a space cannot be had at some of these times; null where it can be had at all of them. */
export async function whyNotFree(
  { tx, now }: Pick<Work, "tx" | "now">,
  space: Space,
  times: WantedTime[],
): Promise<SpaceTakenOutcome | SpaceClosedOutcome | null> {
  const days = times.map(({ day }) => day);
  const serving = await daysInService(tx, space.id, days);
  const closed = times.filter(
    (time) => !serving.has(time.day) || !openOn(space.openHours, time.day).some((open) => holds(open, time)),
  );
  if (closed.length > 0) return spaceClosed(closed.map(({ day }) => day));
  const taken = await takenOn(tx, space.id, days);
  const conflicts = times.filter((time) => taken.get(time.day)?.some((booked) => overlap(booked, time)));
  return conflicts.length > 0 ? spaceTaken(space, conflicts, taken, now) : null;
}

const holds = (open: Minutes, { from, until }: Minutes): boolean => open.from <= from && until <= open.until;

async function daysInService(tx: EntityManager, spaceId: string, days: string[]): Promise<Set<string>> {
  const rows: { day: string }[] = await tx.query(
    `select d.day::text as day from unnest($2::date[]) d(day) join space_status s on s.space_id = $1
       and s.valid_from <= d.day and (s.valid_to is null or s.valid_to > d.day) and s.status = 'in_service'`,
    [spaceId, days],
  );
  return new Set(rows.map(({ day }) => day));
}

/** What of each day is promised to somebody. */
async function takenOn(tx: EntityManager, spaceId: string, days: string[]): Promise<Map<string, Minutes[]>> {
  const rows: { day: string; startsAt: Date; endsAt: Date }[] = await tx.query(
    `select d.day::text as day, b.starts_at as "startsAt", b.ends_at as "endsAt"
     from unnest($2::date[]) d(day) join space_booking b on b.space_id = $1 and b.state in ('approved', 'confirmed')
       and b.starts_at >= d.day::timestamp at time zone 'Asia/Seoul'
       and b.starts_at < (d.day + 1)::timestamp at time zone 'Asia/Seoul' order by b.starts_at`,
    [spaceId, days],
  );
  const taken = new Map<string, Minutes[]>();
  for (const { day, startsAt, endsAt } of rows)
    taken.set(day, [...(taken.get(day) ?? []), { from: minuteOf(day, startsAt), until: minuteOf(day, endsAt) }]);
  return taken;
}

function spaceTaken(
  space: Space,
  conflicts: WantedTime[],
  taken: Map<string, Minutes[]>,
  now: Date,
): SpaceTakenOutcome {
  const list = conflicts.map(({ day }) => day).join(", ");
  return {
    outcome: "SpaceTaken",
    message: `The space is booked for this time on ${list}; nothing was booked. Choose one of the free times.`,
    messageKo: `${list}의 해당 시간에는 이미 예약이 있어 아무것도 예약되지 않았습니다. 비어 있는 시간을 선택하십시오.`,
    dates: conflicts.map(({ day }) => {
      const past = { from: 0, until: Math.ceil(minuteOf(day, now)) };
      const free = without(openOn(space.openHours, day), [past, ...(taken.get(day) ?? [])]);
      return {
        on: day,
        freeTimes: free.map(({ from, until }) => ({
          startsAt: instantOf(day, from).toISOString(),
          endsAt: instantOf(day, until).toISOString(),
        })),
      };
    }),
  };
}

function spaceClosed(dates: string[]): SpaceClosedOutcome {
  return {
    outcome: "SpaceClosed",
    message: `The space is not in service or not open at this time on ${dates.join(", ")}; nothing was booked.`,
    messageKo: `${dates.join(", ")}의 해당 시간에는 공간을 운영하지 않아 아무것도 예약되지 않았습니다.`,
    dates,
  };
}
