import { seoulDate } from "../../../kit/clock";
import type { Participant } from "../../../kit/participant-key";
import { validOn } from "../../../kit/valid-on";
import type { Work } from "../../../kit/work";
import { EnrolmentRuleRow } from "../eligibility/enrolment-rule.entity";
import { asksForTenancy } from "../eligibility/explain";
import type { ServiceAudience } from "../programmes/programme.entity";
import type { SessionRow } from "../sessions/session.entity";

type Coming = { session: SessionRow; programmeId: string; people: readonly Participant[] };

/** As whom somebody takes part in a session: as they are enrolled, or as is said where nobody must be; null where not. */
export async function whoTakesPart({ tx }: Work, { session, programmeId, people }: Coming) {
  const enrolled: { who: string; audience: ServiceAudience }[] = await tx.query(
    `select coalesce(t.resident_id, t.household_id) as who, t.audience from enrolment t
     where t.programme_id = $1 and (t.resident_id = any($2) or t.household_id = any($3))
       and t.state in ('enrolled', 'completed') and ${validOn("$4")}`,
    [
      programmeId,
      people.map(({ residentId }) => residentId),
      people.map(({ householdId }) => householdId),
      seoulDate(session.startsAt),
    ],
  );
  const audiences = new Map(enrolled.map(({ who, audience }) => [who, audience]));
  const closed = asksForTenancy(await tx.findOneBy(EnrolmentRuleRow, { programmeId }));
  return ({ residentId, householdId }: Participant, said: ServiceAudience): ServiceAudience | null =>
    audiences.get(residentId) ?? audiences.get(householdId ?? "") ?? (closed ? null : said);
}
