import type { Store } from "../../kit/database";
import { TellEvidenceHead20261122131000 } from "../../kit/evidence/anchors";
import { CreateEvidenceBacklog20261122210000 } from "../../kit/evidence/backlog";
import { SealWhatIsNew20261122240020, WriteRecordTextInPlace20261122180400 } from "../../kit/evidence/sealing";
import { CreateEvidence20261122120100 } from "../../kit/evidence/tables";
import { CreateOutbox20261123000100, FindOldEvents20261123095000 } from "../../kit/events/tables";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { SecureFacts20261122120300 } from "../../kit/facts/secure-facts";
import { CreateFacts20261122100000 } from "../../kit/facts/tables";
import { GroupGrants20261122240000, ListGrants20261122180000 } from "../../kit/grants";
import { CreateIdempotency20261122100100, SecureIdempotency20261123000000 } from "../../kit/idempotency";
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CreateTickets20261122120200 } from "../../kit/tickets";
import { AttendanceRow } from "./attendance/attendance.entity";
import { VolunteerCountRow } from "./attendance/volunteer-count.entity";
import { FeedbackRow } from "./feedback/feedback.entity";
import { EnrolmentRow } from "./enrolments/enrolment.entity";
import { CreateProgrammes20261122102000 } from "./migrations/20261122T1020-create-programmes";
import { CreateServicesAndSites20261122102100 } from "./migrations/20261122T1021-create-services-and-sites";
import { CreateSessionsAndAttendance20261122102200 } from "./migrations/20261122T1022-create-sessions-and-attendance";
import { CoverUsageWithIndex20261122110000 } from "./migrations/20261122T1100-cover-usage-with-index";
import { SecureRows20261122121100 } from "./migrations/20261122T1211-secure-rows";
import { OpenRowsByPass20261122122100 } from "./migrations/20261122T1221-open-rows-by-pass";
import { OpenEnrolmentsTogether20261122180300 } from "./migrations/20261122T1803-open-enrolments-together";
import { OpenProgrammes20261123035000 } from "./migrations/20261123T0350-open-programmes";
import { CreateLaundryOrders20261123040000 } from "./migrations/20261123T0400-create-laundry-orders";
import { HealthCheckScheduleRow } from "./health-checks/health-check-schedule.entity";
import { ScheduleHealthChecks20261123073600 } from "./migrations/20261123T0736-schedule-health-checks";
import { LaundryOrderRow } from "./laundry/laundry-order.entity";
import { LaundryStepRow } from "./laundry/laundry-step.entity";
import { WelfareCheckRow } from "./laundry/welfare-check.entity";
import { RunSessions20261123030000 } from "./migrations/20261123T0300-run-sessions";
import { HoldRolesInRows20261123077100 } from "./migrations/20261123T0771-hold-roles-in-rows";
import { ChangeServices20261123077200 } from "./migrations/20261123T0772-change-services";
import { OutcomeRow } from "./outcomes/outcome.entity";
import { MilestoneRow } from "./programmes/milestone.entity";
import { ProgrammeStatusRow } from "./programmes/programme-status.entity";
import { ProgrammeTemplateRow } from "./programmes/programme-template.entity";
import { ProgrammeFundingRow } from "./readiness/programme-funding.entity";
import { ProgrammeRoleRow } from "./readiness/programme-role.entity";
import { EnrolmentRuleRow } from "./eligibility/enrolment-rule.entity";
import { EnrolPeople20261123079000 } from "./migrations/20261123T0790-enrol-people";
import { RecordAttendance20261123080000 } from "./migrations/20261123T0800-record-attendance";
import { CurriculumRow } from "./curriculum/curriculum.entity";
import { WriteCurricula20261123080500 } from "./migrations/20261123T0805-write-curricula";
import { TellStepsLater20261123094000 } from "./migrations/20261123T0940-tell-steps-later";
import { RemindOfChecks20261123091100 } from "./migrations/20261123T0911-remind-of-checks";
import { CheckIn20261123092000 } from "./migrations/20261123T0920-check-in";
import { GiveFeedback20261123080200 } from "./migrations/20261123T0802-give-feedback";
import { LeadSessionsTogether20261123080100 } from "./migrations/20261123T0801-lead-sessions-together";
import { SpaceStateRow } from "./readiness/space-state.entity";
import { ProgrammeRow } from "./programmes/programme.entity";
import { ServiceRow } from "./services/service.entity";
import { SessionRow } from "./sessions/session.entity";
import { SessionStepRow } from "./sessions/session-step.entity";
import { ServiceAtLocationRow } from "./sites/service-at-location.entity";

export const store: Store = {
  name: "services",
  rows: [
    FactSourceRow,
    StatedFigureRow,
    ProgrammeRow,
    ProgrammeStatusRow,
    ProgrammeTemplateRow,
    ProgrammeRoleRow,
    ProgrammeFundingRow,
    SpaceStateRow,
    MilestoneRow,
    OutcomeRow,
    ServiceRow,
    CurriculumRow,
    ServiceAtLocationRow,
    SessionRow,
    SessionStepRow,
    EnrolmentRow,
    EnrolmentRuleRow,
    AttendanceRow,
    FeedbackRow,
    VolunteerCountRow,
    HealthCheckScheduleRow,
    LaundryOrderRow,
    LaundryStepRow,
    WelfareCheckRow,
  ],
  migrations: [
    CreateFacts20261122100000,
    CreateProgrammes20261122102000,
    CreateServicesAndSites20261122102100,
    CreateSessionsAndAttendance20261122102200,
    CoverUsageWithIndex20261122110000,
    CreateRowSecurity20261122120000,
    CreateEvidence20261122120100,
    CreateTickets20261122120200,
    SecureFacts20261122120300,
    SecureRows20261122121100,
    OpenRowsByPass20261122122100,
    TellEvidenceHead20261122131000,
    ListGrants20261122180000,
    OpenEnrolmentsTogether20261122180300,
    WriteRecordTextInPlace20261122180400,
    CreateEvidenceBacklog20261122210000,
    GroupGrants20261122240000,
    SealWhatIsNew20261122240020,
    CreateIdempotency20261122100100,
    SecureIdempotency20261123000000,
    CreateOutbox20261123000100,
    OpenProgrammes20261123035000,
    CreateLaundryOrders20261123040000,
    ScheduleHealthChecks20261123073600,
    RunSessions20261123030000,
    HoldRolesInRows20261123077100,
    EnrolPeople20261123079000,
    ChangeServices20261123077200,
    RecordAttendance20261123080000,
    LeadSessionsTogether20261123080100,
    GiveFeedback20261123080200,
    WriteCurricula20261123080500,
    RemindOfChecks20261123091100,
    CheckIn20261123092000,
    TellStepsLater20261123094000,
    FindOldEvents20261123095000,
  ],
};
