import {
  HealthChecksEndedResolver,
  HealthCheckScheduleResolver,
  HealthChecksScheduledResolver,
  ResidentHealthCheckSchedulesResolver,
} from "./health-checks/health-check-schedule.resolver";
import { HealthChecksAlreadyScheduled, NotTakingPart } from "./health-checks/health-check-schedule.type";
import {
  EligibilityResolver,
  EnrolmentRuleSetResolver,
  ProgrammeEligibilityResolver,
} from "./eligibility/eligibility.resolver";
import {
  EnrolmentEndedResolver,
  EnrolmentMadeResolver,
  EnrolmentOfKeyResolver,
} from "./enrolments/enrolment-changes.resolver";
import { AlreadyEnrolled, NotEligible, ProgrammeTakesNobody } from "./enrolments/enrolment-changes.type";
import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { buildSubgraph } from "../../kit/subgraph";
import { PlatformUsageResolver } from "./attendance/platform.resolver";
import { AttendanceRecordedResolver } from "./attendance/record-attendance.resolver";
import { SessionNotRunning } from "./attendance/record-attendance.type";
import { VolunteersRecordedResolver } from "./attendance/record-volunteers.resolver";
import { ProgrammeUsageResolver } from "./attendance/usage.resolver";
import type { Context } from "./context";
import { CurriculumUpdatedResolver, ServiceCurriculumResolver } from "./curriculum/curriculum.resolver";
import { EnrolmentOfPersonResolver, ResidentEnrolmentsResolver } from "./enrolments/enrolment-of-person.resolver";
import { ProgrammeEnrolmentsResolver } from "./enrolments/enrolment.resolver";
import { PlatformCatalogueFileResolver } from "./exports/catalogue-file.resolver";
import { CatalogueImportResolver } from "./imports/catalogue-import.resolver";
import { CatalogueImported, CatalogueNotImported } from "./imports/catalogue-outcomes.type";
import { ProgrammeRosterFileResolver } from "./rosters/roster-file.resolver";
import { RosterImportResolver } from "./rosters/roster-import.resolver";
import { RosterNotImported } from "./rosters/roster-outcomes.type";
import { FieldEntriesResolver } from "./field-entries/field-entries.resolver";
import { FieldEntryRefused } from "./field-entries/field-entries.type";
import { CheckInResolver, SessionCheckInCodeResolver } from "./check-in/check-in.resolver";
import { FeedbackGivenResolver, ProgrammeFeedbackResolver } from "./feedback/feedback.resolver";
import { DidNotTakePart, FeedbackAlreadyGiven } from "./feedback/feedback.type";
import { ComplexCommunityResolver } from "./indicators/complex.resolver";
import {
  LaundryOrderAdvancedResolver,
  LaundryOrderAssignedResolver,
  LaundryRequestedResolver,
} from "./laundry/laundry-changes.resolver";
import { LaundryOrderResolver, LaundryStopResolver } from "./laundry/laundry-order.resolver";
import { ResidentWelfareChecksResolver } from "./laundry/welfare-check.resolver";
import { OutcomeResolver } from "./outcomes/outcome.resolver";
import { PlatformOutcomesResolver } from "./outcomes/platform.resolver";
import { MilestoneResolver } from "./programmes/milestone.resolver";
import { PlatformProgrammesResolver } from "./programmes/platform.resolver";
import {
  ProgrammeChangesResolver,
  ProgrammeCreatedResolver,
  ProgrammeMovedResolver,
} from "./programmes/programme-changes.resolver";
import { ProgrammeNotReady, ProgrammeSlugTaken } from "./programmes/programme-changes.type";
import { ProgrammeReadinessResolver } from "./readiness/readiness.resolver";
import { ProgrammeResolver } from "./programmes/programme.resolver";
import { ProgrammeStatusResolver } from "./programmes/programme-status.resolver";
import { AgencyServicesResolver } from "./services/agency.resolver";
import { ProgrammeServicesResolver } from "./services/programme.resolver";
import { ServiceResolver } from "./services/service.resolver";
import { ProgrammeSessionsResolver } from "./sessions/programme.resolver";
import { SiteSessionsResolver } from "./sessions/service-at-location.resolver";
import { SessionAdvancedResolver, SessionMutationsResolver } from "./sessions/session-mutations.resolver";
import { SessionResolver } from "./sessions/session.resolver";
import { SpaceSessionsResolver } from "./sessions/space.resolver";
import { AreaSitesResolver } from "./sites/area.resolver";
import { ComplexSitesResolver } from "./sites/complex.resolver";
import { NearbyServiceResolver } from "./sites/nearby-service.resolver";
import { ProgrammeSitesResolver } from "./sites/programme.resolver";
import { ServiceAtLocationResolver } from "./sites/service-at-location.resolver";
import { SpaceSitesResolver } from "./sites/space.resolver";
import { AgencyStub } from "./stubs/agency.stub";
import { AreaStub } from "./stubs/area.stub";
import { ComplexStub } from "./stubs/complex.stub";
import { PlatformStub } from "./stubs/platform.stub";
import { ResidentStub } from "./stubs/resident.stub";
import { SpaceStub } from "./stubs/space.stub";

/** What another subgraph owns and this one adds fields to: the representation is all there is to know of it here. */
const asGiven = (representation: object): object => representation;

export const build = () =>
  buildSubgraph({
    resolvers: [
      FactSourceResolver,
      ProgrammeResolver,
      ProgrammeStatusResolver,
      ProgrammeChangesResolver,
      ProgrammeCreatedResolver,
      ProgrammeMovedResolver,
      ProgrammeReadinessResolver,
      MilestoneResolver,
      ProgrammeServicesResolver,
      CatalogueImportResolver,
      PlatformCatalogueFileResolver,
      RosterImportResolver,
      ProgrammeRosterFileResolver,
      ProgrammeSitesResolver,
      ProgrammeSessionsResolver,
      ProgrammeEnrolmentsResolver,
      ResidentEnrolmentsResolver,
      EnrolmentOfPersonResolver,
      EnrolmentOfKeyResolver,
      EnrolmentMadeResolver,
      EnrolmentEndedResolver,
      ProgrammeEligibilityResolver,
      EligibilityResolver,
      EnrolmentRuleSetResolver,
      ProgrammeUsageResolver,
      ServiceResolver,
      ServiceCurriculumResolver,
      CurriculumUpdatedResolver,
      ServiceAtLocationResolver,
      SiteSessionsResolver,
      NearbyServiceResolver,
      SessionResolver,
      SessionMutationsResolver,
      SessionAdvancedResolver,
      AttendanceRecordedResolver,
      VolunteersRecordedResolver,
      FieldEntriesResolver,
      ProgrammeFeedbackResolver,
      FeedbackGivenResolver,
      SessionCheckInCodeResolver,
      CheckInResolver,
      ComplexCommunityResolver,
      OutcomeResolver,
      PlatformProgrammesResolver,
      PlatformUsageResolver,
      PlatformOutcomesResolver,
      AgencyServicesResolver,
      ComplexSitesResolver,
      SpaceSitesResolver,
      SpaceSessionsResolver,
      AreaSitesResolver,
      LaundryOrderResolver,
      LaundryStopResolver,
      LaundryRequestedResolver,
      LaundryOrderAdvancedResolver,
      LaundryOrderAssignedResolver,
      ResidentWelfareChecksResolver,
      HealthCheckScheduleResolver,
      ResidentHealthCheckSchedulesResolver,
      HealthChecksScheduledResolver,
      HealthChecksEndedResolver,
    ],
    types: [
      AlreadyEnrolled,
      NotEligible,
      ProgrammeTakesNobody,
      CatalogueImported,
      CatalogueNotImported,
      RosterNotImported,
      HealthChecksAlreadyScheduled,
      NotTakingPart,
      FieldEntryRefused,
      DidNotTakePart,
      FeedbackAlreadyGiven,
      ProgrammeNotReady,
      SessionNotRunning,
      ProgrammeSlugTaken,
      AgencyStub,
      AreaStub,
      ComplexStub,
      PlatformStub,
      ResidentStub,
      SpaceStub,
    ],
    references: {
      Programme: ({ id, slug }: { id?: string; slug: string }, { load }: Context) =>
        id ? load.programme.load(id) : load.programmeBySlug.load(slug),
      Service: ({ id }: { id: string }, { load }: Context) => load.service.load(id),
      ServiceAtLocation: ({ id }: { id: string }, { load }: Context) => load.site.load(id),
      Session: ({ id }: { id: string }, { load }: Context) => load.session.load(id),
      AdministrativeArea: asGiven,
      Agency: asGiven,
      Centre: asGiven,
      Complex: asGiven,
      Platform: asGiven,
      Resident: asGiven,
      Space: asGiven,
    },
  });
