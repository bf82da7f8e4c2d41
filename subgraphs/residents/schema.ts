import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { buildSubgraph } from "../../kit/subgraph";
import {
  AgencyCasesResolver,
  AreaCasesResolver,
  CentreCasesResolver,
  ProgrammeCasesResolver,
} from "./cases/case-counts.resolver";
import { ConsentDestructionResolver, ConsentGivenResolver, ConsentResolver } from "./consents/consent.resolver";
import { ProgrammeCaseResolver, ResidentProgrammeCasesResolver } from "./cases/programme-case.resolver";
import { HouseholdMemberResolver, HouseholdResolver, ResidentHouseholdResolver } from "./households/household.resolver";
import {
  HealthCheckRecordedResolver,
  HealthReadingResolver,
  ResidentHealthChecksResolver,
} from "./health-checks/health-check.resolver";
import { NotCalledForChecks } from "./health-checks/health-check.type";
import {
  HighRiskEnteredResolver,
  HighRiskEntryResolver,
  HighRiskExitedResolver,
  HighRiskReviewedResolver,
} from "./high-risk/high-risk.resolver";
import { AlreadyOnRegister } from "./high-risk/high-risk.type";
import { MergeResolver } from "./merges/merge.resolver";
import { AlreadyOnePerson, DoublesLookedFor, MergeProposed, PeopleSeparated } from "./merges/merge.type";
import {
  AddressProtectedResolver,
  AddressProtectionEndedResolver,
  GuardianRecordedResolver,
  PersonNumberedResolver,
} from "./people/person-changes.resolver";
import { NumberTaken } from "./people/person-changes.type";
import { PersonInListResolver } from "./people/person-in-list.resolver";
import {
  CrisisSignalResolver,
  OutreachTaskClosedResolver,
  OutreachTaskResolver,
  OutreachTaskTakenResolver,
} from "./signals/outreach.resolver";
import { CallRecordedResolver, NoticeResolver, OwnNoticesResolver } from "./notices/notice.resolver";
import { SubjectKeyResolver } from "./subject-keys/subject-key.resolver";
import { PersonForReview, PersonUnknown } from "./people/person-outcomes.type";
import { ConsentIncomplete, GuardianRequired } from "./consents/consent.type";
import { PersonKnownResolver, PersonRegisteredResolver } from "./people/person-outcomes.resolver";
import { GuardianResolver, ResidentResolver } from "./people/resident.resolver";
import {
  QualityOfLifeRecordedResolver,
  ResidentQualityOfLifeResolver,
} from "./quality-of-life/quality-of-life.resolver";
import { QualityOfLifeAlreadyRecorded, QualityOfLifeTooEarly } from "./quality-of-life/quality-of-life.type";
import { AreaRecipientsResolver, InitiativeRecipientsResolver } from "./recipients/recipient-counts.resolver";
import { AccessReviewResolver } from "./reviews/review.resolver";
import {
  DiscoveryAdvancedResolver,
  DiscoveryRecordedResolver,
  DiscoveryResolver,
} from "./discoveries/discovery.resolver";
import { IllegalTransition } from "../../kit/graph/illegal-transition";
import { VersionConflict } from "../../kit/graph/version-conflict";
import { AccessDisputeResolver, MisuseNoticeResolver, OwnDisputesResolver } from "./disputes/dispute.resolver";
import { ProvisionResolver } from "./provisions/provision.resolver";
import { PrivacyTaskResolver } from "./rights/privacy-task.resolver";
import { AccessLogEntryResolver, OwnRightsResolver, RightsRequestResolver } from "./rights/rights.resolver";
import { EmergencyAccessesOfPersonResolver, EmergencyAccessResolver } from "./access/emergency-access.resolver";
import { HomePassResolver, residentNamed } from "./access/home-pass.resolver";
import { AgencyStub } from "./stubs/agency.stub";
import { AreaStub } from "./stubs/area.stub";
import { CaseManagementProgrammeStub } from "./stubs/case-management-programme.stub";
import { CentreStub } from "./stubs/centre.stub";
import { InitiativeStub } from "./stubs/initiative.stub";

// What is known of these is their key; whether they exist is for their owner to say.
const itself = <Stub>(stub: Stub): Stub => stub;

export const build = () =>
  buildSubgraph({
    resolvers: [
      FactSourceResolver,
      AreaCasesResolver,
      AgencyCasesResolver,
      CentreCasesResolver,
      ProgrammeCasesResolver,
      AreaRecipientsResolver,
      InitiativeRecipientsResolver,
      ResidentResolver,
      PersonRegisteredResolver,
      PersonKnownResolver,
      ConsentResolver,
      ConsentDestructionResolver,
      OwnRightsResolver,
      AccessReviewResolver,
      AccessLogEntryResolver,
      RightsRequestResolver,
      OwnDisputesResolver,
      AccessDisputeResolver,
      MisuseNoticeResolver,
      PrivacyTaskResolver,
      ProvisionResolver,
      EmergencyAccessResolver,
      EmergencyAccessesOfPersonResolver,
      HomePassResolver,
      ConsentGivenResolver,
      GuardianResolver,
      ResidentHouseholdResolver,
      HouseholdResolver,
      HouseholdMemberResolver,
      ResidentProgrammeCasesResolver,
      ProgrammeCaseResolver,
      PersonInListResolver,
      PersonNumberedResolver,
      GuardianRecordedResolver,
      AddressProtectedResolver,
      AddressProtectionEndedResolver,
      MergeResolver,
      SubjectKeyResolver,
      DiscoveryResolver,
      DiscoveryRecordedResolver,
      DiscoveryAdvancedResolver,
      OutreachTaskResolver,
      CrisisSignalResolver,
      OutreachTaskTakenResolver,
      OutreachTaskClosedResolver,
      ResidentHealthChecksResolver,
      HealthReadingResolver,
      HealthCheckRecordedResolver,
      ResidentQualityOfLifeResolver,
      QualityOfLifeRecordedResolver,
      HighRiskEntryResolver,
      HighRiskEnteredResolver,
      HighRiskReviewedResolver,
      HighRiskExitedResolver,
      NoticeResolver,
      OwnNoticesResolver,
      CallRecordedResolver,
    ],
    types: [
      PersonForReview,
      PersonUnknown,
      ConsentIncomplete,
      GuardianRequired,
      AlreadyOnePerson,
      DoublesLookedFor,
      MergeProposed,
      PeopleSeparated,
      NumberTaken,
      IllegalTransition,
      VersionConflict,
      NotCalledForChecks,
      QualityOfLifeAlreadyRecorded,
      QualityOfLifeTooEarly,
      AlreadyOnRegister,
      AreaStub,
      AgencyStub,
      CentreStub,
      CaseManagementProgrammeStub,
      InitiativeStub,
    ],
    references: {
      Resident: residentNamed,
      AdministrativeArea: itself,
      Agency: itself,
      Centre: itself,
      CaseManagementProgramme: itself,
      Initiative: itself,
    },
  });
