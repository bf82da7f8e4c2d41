import { insistOnBasis } from "../../../kit/no-basis";
import { saysWhy } from "../../../kit/no-statistics";
import type { Reader } from "../../../kit/operation";
import { type Aims, classOfTakingPart } from "../programmes/taking-part";
import { mayEnrol } from "./enrolment.policy";
import type { EnrolmentRow } from "./enrolment.entity";

/**
 * Keeps evidence of a look at enrolments, a person or a household each. Whoever enrols in the programme looks at a record of
 * its own work, and still says for what and on which basis; to others there is no such enrolment.
 */
export function seeEnrolments<Row extends EnrolmentRow & Aims>(
  { evidence, viewer, today }: Pick<Reader, "evidence" | "viewer" | "today">,
  enrolments: Row[],
): Row[] {
  const allowed = saysWhy(viewer);
  return enrolments.filter(({ id, programmeId, residentId, householdId, ...aims }) => {
    if (mayEnrol(viewer, programmeId, today) !== "allowed") return false;
    const subject = residentId ?? householdId ?? id;
    insistOnBasis(evidence, { subject, field: "Enrolment.state", dataClass: classOfTakingPart(aims) }, allowed);
    return true;
  });
}
