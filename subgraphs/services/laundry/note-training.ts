import type { Listener } from "../../../kit/events/event";

/** Keeps who had which training, as `agencies` tells it: by that alone staff are assigned here. */
export const noteTraining: Listener = async ({ subject, at, data }, { tx }) => {
  const { trainingEventId, programmeId, agencyId, status } = data;
  // A training that is no programme's allows nobody to work in one.
  if (programmeId === null) return;
  await tx.query(
    `insert into trained_staff as t (staff_id, training_event_id, programme_id, agency_id, completed, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (staff_id, training_event_id) do update
       set completed = excluded.completed, agency_id = excluded.agency_id, at = excluded.at where t.at <= excluded.at`,
    [subject, trainingEventId, programmeId, agencyId, status === "completed", at],
  );
};
