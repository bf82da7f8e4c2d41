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
import { CreateIdempotency20261122100100, ForgetUnkeyedDigests20261122215100 } from "../../kit/idempotency";
import { GroupGrants20261122240000, ListGrants20261122180000 } from "../../kit/grants";
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CreateTickets20261122120200 } from "../../kit/tickets";
import { EmergencyAccessRow } from "./access/emergency-access.entity";
import { SupportPlanAgencyRow } from "./access/support-plan-agency.entity";
import { CaseRow } from "./cases/case.entity";
import { ProgrammeCaseRow } from "./cases/programme-case.entity";
import { ProgrammeMembershipRow } from "./cases/programme-membership.entity";
import { ProgrammeRoleRow } from "./cases/programme-role.entity";
import { ConsentDestructionRow } from "./consents/consent-destruction.entity";
import { ConsentRow } from "./consents/consent.entity";
import { DiscoveryRow, DiscoveryStepRow } from "./discoveries/discovery.entity";
import { AccessDisputeRow } from "./disputes/access-dispute.entity";
import { MisuseNoticeRow } from "./disputes/misuse-notice.entity";
import { HealthCheckRow, HealthParticipationRow } from "./health-checks/health-check.entity";
import { HighRiskCriterionRow, HighRiskEntryRow, HighRiskStepRow } from "./high-risk/high-risk.entity";
import { HouseholdMemberRow } from "./households/household-member.entity";
import { HouseholdRow } from "./households/household.entity";
import { ResidentMergeRow } from "./merges/resident-merge.entity";
import { CreatePeopleAndHouseholds20261122103000 } from "./migrations/20261122T1030-create-people-and-households";
import { CreateRecipientsAndCases20261122103500 } from "./migrations/20261122T1035-create-recipients-and-cases";
import { SealPeople20261122122000 } from "./migrations/20261122T1220-seal-people";
import { KeepRights20261122122200 } from "./migrations/20261122T1222-keep-rights";
import { CompletePeople20261122124100 } from "./migrations/20261122T1241-complete-people";
import { JoinRecordsOfOnePerson20261122124200 } from "./migrations/20261122T1242-join-records-of-one-person";
import { ReviewAccesses20261122132000 } from "./migrations/20261122T1320-review-accesses";
import { DisputeAccess20261122134000 } from "./migrations/20261122T1340-dispute-access";
import { EndConsents20261122134500 } from "./migrations/20261122T1345-end-consents";
import { ForwardRights20261122135000 } from "./migrations/20261122T1350-forward-rights";
import { NameGuardianMethods20261122135500 } from "./migrations/20261122T1355-name-guardian-methods";
import { TellSubjectKeyEpoch20261122135700 } from "./migrations/20261122T1357-tell-subject-key-epoch";
import { RestRowsOnFacts20261122140100 } from "./migrations/20261122T1401-rest-rows-on-facts";
import { ReviewEmergencies20261122150100 } from "./migrations/20261122T1501-review-emergencies";
import { KeepTheLedgerOfProvisions20261122151100 } from "./migrations/20261122T1511-keep-the-ledger-of-provisions";
import { ShowAlarmsByDuty20261122151200 } from "./migrations/20261122T1512-show-alarms-by-duty";
import { HideProgrammeCases20261122160000 } from "./migrations/20261122T1600-hide-programme-cases";
import { ShowPrivacyTasksByDuty20261122160200 } from "./migrations/20261122T1602-show-privacy-tasks-by-duty";
import { FindDoublesOfOwnRecords20261122160400 } from "./migrations/20261122T1604-find-doubles-of-own-records";
import { JudgePeopleTogether20261122180100 } from "./migrations/20261122T1801-judge-people-together";
import { EndFactsInTime20261122212000 } from "./migrations/20261122T2120-end-facts-in-time";
import { KeepConsentsToTheirKeeper20261122213000 } from "./migrations/20261122T2130-keep-consents-to-their-keeper";
import { FindDoublesOnOwnBasis20261122214000 } from "./migrations/20261122T2140-find-doubles-on-own-basis";
import { SealWords20261122215000 } from "./migrations/20261122T2150-seal-words";
import { KeepDiscoveries20261123060000 } from "./migrations/20261123T0600-keep-discoveries";
import { AskOutreachOfCities20261123061000 } from "./migrations/20261123T0610-ask-outreach-of-cities";
import { KeepHighRiskRegister20261123073000 } from "./migrations/20261123T0730-keep-high-risk-register";
import { KeepHealthChecks20261123073500 } from "./migrations/20261123T0735-keep-health-checks";
import { HearArrears20261123078300 } from "./migrations/20261123T0783-hear-arrears";
import { KeepWhoSetADesk20261123100000 } from "./migrations/20261123T1000-keep-who-set-a-desk";
import { ReachPeopleOfSeveralRecords20261123096000 } from "./migrations/20261123T0960-reach-people-of-several-records";
import { TellPeople20261123091000 } from "./migrations/20261123T0910-tell-people";
import { NoticeAttemptRow, NoticeChoiceRow, NoticeDeskRow, NoticeRow } from "./notices/notice.entity";
import { AgencyLocalIdRow } from "./people/agency-local-id.entity";
import { ProtectedAddressAgencyRow } from "./people/protected-address-agency.entity";
import { ProtectedAddressRow } from "./people/protected-address.entity";
import { ResidentAddressRow } from "./people/resident-address.entity";
import { ResidentContactRow } from "./people/resident-contact.entity";
import { ResidentGuardianContactRow } from "./people/resident-guardian-contact.entity";
import { ResidentGuardianRow } from "./people/resident-guardian.entity";
import { ResidentIdentityRow } from "./people/resident-identity.entity";
import { ResidentMaskRow } from "./people/resident-mask.entity";
import { ResidentMatchRow } from "./people/resident-match.entity";
import { ResidentRow } from "./people/resident.entity";
import { QualityOfLifeInstrumentRow, QualityOfLifeScoreRow } from "./quality-of-life/quality-of-life.entity";
import { RecipientRow } from "./recipients/recipient.entity";
import { AccessFindingRow } from "./reviews/access-finding.entity";
import { AccessReviewRow } from "./reviews/access-review.entity";
import { RightsRequestRow } from "./rights/rights-request.entity";
import { RegisterRow } from "./registers/register.entity";
import { CrisisSignalRow, OutreachOfficeRow, OutreachTaskRow } from "./signals/outreach.entity";
import { SubjectKeyEpochRow } from "./subject-keys/subject-key-epoch.entity";
import { WrittenWordsRow } from "./words/written-words.entity";

export const store: Store = {
  name: "residents",
  rows: [
    FactSourceRow,
    StatedFigureRow,
    HouseholdRow,
    ResidentRow,
    ResidentIdentityRow,
    ResidentContactRow,
    ResidentAddressRow,
    ResidentMatchRow,
    ResidentGuardianRow,
    ResidentGuardianContactRow,
    ResidentMaskRow,
    ResidentMergeRow,
    AgencyLocalIdRow,
    SubjectKeyEpochRow,
    ProtectedAddressRow,
    ProtectedAddressAgencyRow,
    HouseholdMemberRow,
    ProgrammeMembershipRow,
    ConsentRow,
    ConsentDestructionRow,
    SupportPlanAgencyRow,
    EmergencyAccessRow,
    RightsRequestRow,
    WrittenWordsRow,
    AccessReviewRow,
    AccessFindingRow,
    AccessDisputeRow,
    MisuseNoticeRow,
    RegisterRow,
    RecipientRow,
    CaseRow,
    ProgrammeCaseRow,
    ProgrammeRoleRow,
    DiscoveryRow,
    DiscoveryStepRow,
    OutreachOfficeRow,
    CrisisSignalRow,
    OutreachTaskRow,
    HealthParticipationRow,
    HealthCheckRow,
    QualityOfLifeInstrumentRow,
    QualityOfLifeScoreRow,
    HighRiskCriterionRow,
    HighRiskEntryRow,
    HighRiskStepRow,
    NoticeRow,
    NoticeAttemptRow,
    NoticeChoiceRow,
    NoticeDeskRow,
  ],
  migrations: [
    CreateFacts20261122100000,
    CreateIdempotency20261122100100,
    CreatePeopleAndHouseholds20261122103000,
    CreateRecipientsAndCases20261122103500,
    CreateRowSecurity20261122120000,
    CreateEvidence20261122120100,
    CreateTickets20261122120200,
    SecureFacts20261122120300,
    SealPeople20261122122000,
    KeepRights20261122122200,
    CompletePeople20261122124100,
    JoinRecordsOfOnePerson20261122124200,
    TellEvidenceHead20261122131000,
    ReviewAccesses20261122132000,
    DisputeAccess20261122134000,
    EndConsents20261122134500,
    ForwardRights20261122135000,
    NameGuardianMethods20261122135500,
    TellSubjectKeyEpoch20261122135700,
    RestRowsOnFacts20261122140100,
    ReviewEmergencies20261122150100,
    KeepTheLedgerOfProvisions20261122151100,
    ShowAlarmsByDuty20261122151200,
    HideProgrammeCases20261122160000,
    ShowPrivacyTasksByDuty20261122160200,
    FindDoublesOfOwnRecords20261122160400,
    ListGrants20261122180000,
    JudgePeopleTogether20261122180100,
    WriteRecordTextInPlace20261122180400,
    CreateEvidenceBacklog20261122210000,
    EndFactsInTime20261122212000,
    KeepConsentsToTheirKeeper20261122213000,
    FindDoublesOnOwnBasis20261122214000,
    SealWords20261122215000,
    ForgetUnkeyedDigests20261122215100,
    GroupGrants20261122240000,
    SealWhatIsNew20261122240020,
    CreateOutbox20261123000100,
    KeepDiscoveries20261123060000,
    AskOutreachOfCities20261123061000,
    KeepHighRiskRegister20261123073000,
    KeepHealthChecks20261123073500,
    HearArrears20261123078300,
    TellPeople20261123091000,
    FindOldEvents20261123095000,
    ReachPeopleOfSeveralRecords20261123096000,
    KeepWhoSetADesk20261123100000,
  ],
};
