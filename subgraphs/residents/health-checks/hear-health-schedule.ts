import type { Listener } from "../../../kit/events/event";

/** Keeps who is called for checks by whom, as the owner of programmes tells it: on that rest the rows of the checks. */
export const hearHealthSchedule: Listener = async ({ subject, data }, { tx }) => {
  const { residentId, programmeId, agencyId, state } = data;
  await tx.query(
    `insert into health_participation (schedule_id, resident_id, programme_id, agency_id, active)
     values ($1, $2, $3, $4, $5) on conflict (schedule_id) do update set active = excluded.active`,
    [subject, residentId, programmeId, agencyId, state === "active"],
  );
};
