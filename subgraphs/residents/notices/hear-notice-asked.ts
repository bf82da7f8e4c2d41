import type { Listener } from "../../../kit/events/event";
import { newId } from "../../../kit/id";
import { isTemplate, isUrgent } from "./templates";

/** Somebody must be told something: one notice for an event, to the person or to whoever stands for the household. */
export const hearNoticeAsked: Listener = async (event, { tx, now }) => {
  const { residentId, householdId, agencyId, template } = event.data;
  if (typeof agencyId !== "string" || !isTemplate(template))
    throw new Error("NoticeAsked says what nobody understands");
  const person = typeof residentId === "string" ? residentId : await personOf(tx, householdId);
  if (person === null) return;
  // Whoever has no record any more needs no notice.
  await tx.query(
    `insert into notice (id, event_id, resident_id, agency_id, template, urgent, state, created_at, next_at, version)
     select $1, $2, $3, $4, $5, $6, 'queued', $7, $7, 1 where is_person($3) on conflict (event_id, resident_id) do nothing`,
    [newId("ntc"), event.id, person, agencyId, template, isUrgent(template), now],
  );
};

async function personOf(tx: { query(sql: string, given: unknown[]): Promise<unknown> }, householdId: unknown) {
  if (typeof householdId !== "string") throw new Error("NoticeAsked names nobody");
  const [{ person }] = (await tx.query("select person_of_household($1) as person", [householdId])) as [
    { person: string | null },
  ];
  return person;
}
