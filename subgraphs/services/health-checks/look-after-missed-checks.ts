import type { Chore } from "../../../kit/chores";
import { seoulDate } from "../../../kit/clock";
import { asHub, type Statements } from "../../../kit/events/as-hub";
import { emit } from "../../../kit/events/outbox";
import { MISSES_THAT_WORRY } from "./missed-checks";

type Schedule = { id: string; residentId: string; programmeId: string; agencyId: string };
type Doing = { tx: Statements; now: Date };

const COLUMNS = `id, resident_id as "residentId", programme_id as "programmeId", agency_id as "agencyId"`;

/**
 * Whoever missed two checks in a row is looked after by the city, once for each day that was not answered; whoever takes
 * part no longer is called no longer.
 */
export const lookAfterMissedChecks: Chore = {
  name: "missed health checks",
  run: (db, now) =>
    asHub(db, now, async (tx) => {
      await endWithEnrolment({ tx, now });
      await askOutreach({ tx, now });
    }),
};

async function endWithEnrolment({ tx, now }: Doing): Promise<void> {
  const ended = await tx.query<Schedule>(
    `update health_check_schedule set state = 'ended', version = version + 1
     where state = 'active' and not enrolment_stands(enrolment_id, $1) returning ${COLUMNS}`,
    [seoulDate(now)],
  );
  for (const { id, residentId, programmeId, agencyId } of ended)
    await emit(
      { tx, now },
      { type: "HealthChecksScheduled", subject: id, data: { residentId, programmeId, agencyId, state: "ended" } },
    );
}

async function askOutreach({ tx, now }: Doing): Promise<void> {
  const missed = await tx.query<Schedule>(
    `update health_check_schedule set outreach_asked_for = due_on
     where state = 'active' and $1::date > due_on + ${(MISSES_THAT_WORRY - 1) * 7} * every_weeks
       and outreach_asked_for is distinct from due_on returning ${COLUMNS}`,
    [seoulDate(now)],
  );
  for (const { id, residentId, programmeId } of missed)
    await emit(
      { tx, now },
      {
        type: "OutreachAsked",
        subject: id,
        data: { residentId, kind: "health_checks_missed", programmeId, areaCode: null },
      },
    );
}
