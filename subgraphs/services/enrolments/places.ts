import type { Statements } from "../../../kit/events/as-hub";
import { askNotices, type Concerned } from "../notices/ask-notice";

type Of = { programmeId: string; today: string };
type Place = "enrolled" | "waitlisted";

/** Where somebody who may take part stands now: in, or next in line. Whoever comes at the same moment waits for the answer. */
export async function takePlace(tx: Statements, { programmeId, today }: Of): Promise<Place> {
  const [taken] = await tx.query<{ place: Place }>("select take_enrolment_place($1, $2) as place", [
    programmeId,
    today,
  ]);
  return taken?.place ?? "waitlisted";
}

type Doing = { tx: Statements; now: Date };

/** Whoever waits longest gets the places that are free, one after the other, and is told so. */
export async function fillPlaces({ tx, now }: Doing, of: Of): Promise<void> {
  while ((await takePlace(tx, of)) === "enrolled") {
    const moved = await tx.query<Concerned>(
      `with moved as (
         update enrolment set state = 'enrolled', valid_from = $2, version = version + 1
         where id = (select id from enrolment where programme_id = $1 and state = 'waitlisted'
           order by applied_at, id limit 1) returning *)
       select id, resident_id as "residentId", household_id as "householdId", controller_agency_id as "agencyId" from moved`,
      [of.programmeId, of.today],
    );
    if (moved.length === 0) return;
    await askNotices({ tx, now }, "place_given", moved);
  }
}
