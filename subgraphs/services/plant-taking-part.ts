import type { EntityManager } from "typeorm";
import { seoulDate } from "../../kit/clock";
import { plant } from "../../kit/plant";
import { synthetic } from "../../seed/fact-sources";
import { JEJU_SI } from "../../seed/people";
import { SITES } from "../../seed/services/sites";
import {
  HEALING_HOUSEHOLDS,
  type ParticipantSeed,
  PARTICIPANTS,
  SESSION_CAPACITY,
  SESSIONS,
  type SessionSeed,
} from "../../seed/services/taking-part";
import {
  agencyId,
  attendanceId,
  complexId,
  enrolmentId,
  householdId,
  programmeId,
  residentId,
  serviceAtLocationId,
  sessionId,
  spaceId,
} from "../../seed/slugs";
import { AttendanceRow } from "./attendance/attendance.entity";
import { EnrolmentRuleRow } from "./eligibility/enrolment-rule.entity";
import { EnrolmentRow } from "./enrolments/enrolment.entity";
import { SessionRow } from "./sessions/session.entity";

/** The invented people who take part: they are known here by id only. */
export async function plantTakingPart(tx: EntityManager): Promise<void> {
  await plant(tx, EnrolmentRuleRow, [HEALING_RULE]);
  await plant(tx, SessionRow, SESSIONS.map(sessionRow));
  await plant(tx, EnrolmentRow, [...PARTICIPANTS.map(personEnrolment), ...HEALING_HOUSEHOLDS.map(householdEnrolment)]);
  await plant(
    tx,
    AttendanceRow,
    PARTICIPANTS.flatMap((learner) => [
      ...learner.present.map((session) => attendanceRow(learner, session, "present")),
      ...learner.absent.map((session) => attendanceRow(learner, session, "absent")),
    ]),
  );
}

/** As the article has it: households in housing that JPDC owns, within Jeju-si. */
const HEALING_RULE: EnrolmentRuleRow = {
  programmeId: programmeId("healing-courtyard"),
  unit: "household",
  capacity: null,
  tenantsOf: agencyId("jpdc"),
  sigunguCode: JEJU_SI,
  version: 1,
};

const sessionRow = ({ slug, site, space, startsAt, endsAt }: SessionSeed): SessionRow => ({
  id: sessionId(slug),
  serviceAtLocationId: serviceAtLocationId(site),
  spaceId: spaceId(space),
  startsAt,
  endsAt,
  capacity: SESSION_CAPACITY,
  ledByGroup: null,
  status: "held",
  version: 1,
  controllerAgencyId: agencyId("jile"),
  ...synthetic,
});

const complexOfSite = new Map(SITES.map((site) => [site.slug, site.complex]));

function personEnrolment({ resident, site, audience, present }: ParticipantSeed): EnrolmentRow {
  const complex = complexOfSite.get(site);
  const [firstDay = ""] = present.map(({ startsAt }) => seoulDate(startsAt)).sort();
  return {
    id: enrolmentId(`learning-courtyard/${resident}`),
    programmeId: programmeId("learning-courtyard"),
    unit: "person",
    residentId: residentId(resident),
    householdId: null,
    complexId: audience === "tenant" && complex ? complexId(complex) : null,
    audience,
    state: "enrolled",
    validFrom: firstDay,
    validFromPrecision: "day",
    validTo: null,
    validToPrecision: "day",
    version: 1,
    appliedAt: null,
    rejectedBecause: null,
    controllerAgencyId: agencyId("jile"),
    ...synthetic,
  };
}

const householdEnrolment = ({ household, complex }: (typeof HEALING_HOUSEHOLDS)[number]): EnrolmentRow => ({
  id: enrolmentId(`healing-courtyard/${household}`),
  programmeId: programmeId("healing-courtyard"),
  unit: "household",
  residentId: null,
  householdId: householdId(household),
  complexId: complexId(complex),
  audience: "tenant",
  state: "enrolled",
  validFrom: "2024-11-01",
  validFromPrecision: "month",
  validTo: null,
  validToPrecision: "month",
  version: 1,
  appliedAt: null,
  rejectedBecause: null,
  controllerAgencyId: agencyId("jeju-medical"),
  ...synthetic,
});

const attendanceRow = (
  { resident, audience }: ParticipantSeed,
  session: SessionSeed,
  status: "present" | "absent",
): AttendanceRow => ({
  id: attendanceId(`${session.slug}/${resident}`),
  sessionId: sessionId(session.slug),
  residentId: residentId(resident),
  audience,
  status,
  version: 1,
  controllerAgencyId: agencyId("jile"),
  ...synthetic,
});
