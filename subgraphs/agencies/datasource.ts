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
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CreateTickets20261122120200 } from "../../kit/tickets";
import { AccountDutyRow } from "./accounts/account-duty.entity";
import { AccountRow } from "./accounts/account.entity";
import { SignInCodeRow } from "./accounts/sign-in-code.entity";
import { SignInRow } from "./accounts/sign-in.entity";
import { AgencyNameRow } from "./agencies/agency-name.entity";
import { AgencyRow } from "./agencies/agency.entity";
import { AgreementHistoryRow } from "./agreements/agreement-history.entity";
import { AgreementPartyRow } from "./agreements/agreement-party.entity";
import { AgreementRoleRow } from "./agreements/agreement-role.entity";
import { AgreementRow } from "./agreements/agreement.entity";
import { AreaDongLinkRow } from "./areas/area-dong-link.entity";
import { AreaRow } from "./areas/area.entity";
import { BudgetAllocationRow } from "./budgets/budget-allocation.entity";
import { BudgetExecutionRow } from "./budgets/budget-execution.entity";
import { BudgetLineRow } from "./budgets/budget-line.entity";
import { FieldUsageRow } from "./field-usage/field-usage.entity";
import { GrantAwardRow } from "./budgets/grant-award.entity";
import { CaseProgrammeAreaRow } from "./case-programmes/case-programme-area.entity";
import { CaseProgrammeRow } from "./case-programmes/case-programme.entity";
import { CentreRow } from "./centres/centre.entity";
import { ClientKeyRow } from "./client-keys/client-key.entity";
import { ClientRow } from "./clients/client.entity";
import { ContractClauseRow } from "./contracts/contract-clause.entity";
import { ContractRow } from "./contracts/contract.entity";
import { InitiativeEventRow } from "./initiatives/initiative-event.entity";
import { InitiativeMilestoneRow } from "./initiatives/initiative-milestone.entity";
import { InitiativeParticipantRow } from "./initiatives/initiative-participant.entity";
import { InitiativeRow } from "./initiatives/initiative.entity";
import { IssuerRecordRow } from "./issuer/issuer-record.entity";
import { MembershipHistoryRow } from "./memberships/membership-history.entity";
import { MembershipRow } from "./memberships/membership.entity";
import { CreateAreasAndAgencies20261122101000 } from "./migrations/20261122T1010-create-areas-and-agencies";
import { CreateClients20261122102000 } from "./migrations/20261122T1020-create-clients";
import { LinkDongs20261122103000 } from "./migrations/20261122T1030-link-dongs";
import { CreatePlatformsAndMemberships20261122104000 } from "./migrations/20261122T1040-create-platforms-and-memberships";
import { CreateAgreements20261122105000 } from "./migrations/20261122T1050-create-agreements";
import { CreateBudgets20261122106000 } from "./migrations/20261122T1060-create-budgets";
import { CreateCentresAndContracts20261122107000 } from "./migrations/20261122T1070-create-centres-and-contracts";
import { CreateStaffAndPlacements20261122108000 } from "./migrations/20261122T1080-create-staff-and-placements";
import { CreateInitiatives20261122109000 } from "./migrations/20261122T1090-create-initiatives";
import { CreateTrainings20261122110000 } from "./migrations/20261122T1100-create-trainings";
import { CreateCaseProgrammes20261122111000 } from "./migrations/20261122T1110-create-case-programmes";
import { SecureRows20261122121100 } from "./migrations/20261122T1211-secure-rows";
import { GrantPurposes20261122121200 } from "./migrations/20261122T1212-grant-purposes";
import { CreateClientKeys20261122121300 } from "./migrations/20261122T1213-create-client-keys";
import { CreateIssuerRecords20261122121400 } from "./migrations/20261122T1214-create-issuer-records";
import { CreateAccounts20261122121500 } from "./migrations/20261122T1215-create-accounts";
import { OperatePlatforms20261122130100 } from "./migrations/20261122T1301-operate-platforms";
import { OpenAccounts20261122130200 } from "./migrations/20261122T1302-open-accounts";
import { DecideMemberships20261122130300 } from "./migrations/20261122T1303-decide-memberships";
import { LetAdministratorsAloneKeepRights20261122140000 } from "./migrations/20261122T1400-let-administrators-alone-keep-rights";
import { KeepRightsChanges20261122152100 } from "./migrations/20261122T1521-keep-rights-changes";
import { RegisterOperations20261122190000 } from "./migrations/20261122T1900-register-operations";
import { CountFieldUsage20261122190100 } from "./migrations/20261122T1901-count-field-usage";
import { RegisterSubgraphs20261122201000 } from "./migrations/20261122T2010-register-subgraphs";
import { PublishEntrustedProcessors20261122211000 } from "./migrations/20261122T2110-publish-entrusted-processors";
import { FindUsageOfOperations20261122232000 } from "./migrations/20261122T2320-find-usage-of-operations";
import { KeepEventJournal20261123010000 } from "./migrations/20261123T0100-keep-event-journal";
import { RecordTrainings20261123050000 } from "./migrations/20261123T0500-record-trainings";
import { SettleAgreements20261123050100 } from "./migrations/20261123T0501-settle-agreements";
import { ApplyForMembership20261123050200 } from "./migrations/20261123T0502-apply-for-membership";
import { PlanBudgets20261123050300 } from "./migrations/20261123T0503-plan-budgets";
import { TellMembersOfEvents20261123075000 } from "./migrations/20261123T0750-tell-members-of-events";
import { AnnounceTrainings20261123078000 } from "./migrations/20261123T0780-announce-trainings";
import { TellOfPlaces20261123093300 } from "./migrations/20261123T0933-tell-of-places";
import { SweepDeliveries20261123093500 } from "./migrations/20261123T0935-sweep-deliveries";
import { CreateWebhooks20261123074000 } from "./migrations/20261123T0740-create-webhooks";
import { RegisteredOperationRow } from "./operations/registered-operation.entity";
import { NetworkPartnerRow } from "./placements/network-partner.entity";
import { PlacementRow } from "./placements/placement.entity";
import { PlatformRow } from "./platforms/platform.entity";
import { GraphChangeRow } from "./registry/graph-change.entity";
import { SealedGraphRow } from "./registry/sealed-graph.entity";
import { RightsChangeRow } from "./rights/rights-change.entity";
import { StaffRow } from "./staff/staff.entity";
import { TrainingAttendanceRow } from "./trainings/training-attendance.entity";
import { TrainingEventRow } from "./trainings/training-event.entity";
import { TrainingRecordRow } from "./trainings/training-record.entity";
import { WebhookDeliveryRow } from "./webhooks/webhook-delivery.entity";
import { WebhookRow } from "./webhooks/webhook.entity";

export const store: Store = {
  name: "agencies",
  rows: [
    FactSourceRow,
    StatedFigureRow,
    AreaRow,
    AreaDongLinkRow,
    AgencyRow,
    AgencyNameRow,
    ClientRow,
    ClientKeyRow,
    RegisteredOperationRow,
    FieldUsageRow,
    IssuerRecordRow,
    AccountRow,
    SignInRow,
    SignInCodeRow,
    AccountDutyRow,
    RightsChangeRow,
    GraphChangeRow,
    SealedGraphRow,
    PlatformRow,
    MembershipRow,
    MembershipHistoryRow,
    AgreementRow,
    AgreementHistoryRow,
    AgreementPartyRow,
    AgreementRoleRow,
    BudgetLineRow,
    BudgetAllocationRow,
    BudgetExecutionRow,
    GrantAwardRow,
    ContractRow,
    ContractClauseRow,
    CentreRow,
    StaffRow,
    PlacementRow,
    NetworkPartnerRow,
    InitiativeRow,
    InitiativeParticipantRow,
    InitiativeEventRow,
    InitiativeMilestoneRow,
    TrainingEventRow,
    TrainingAttendanceRow,
    TrainingRecordRow,
    CaseProgrammeRow,
    CaseProgrammeAreaRow,
    WebhookRow,
    WebhookDeliveryRow,
  ],
  migrations: [
    CreateFacts20261122100000,
    CreateIdempotency20261122100100,
    CreateAreasAndAgencies20261122101000,
    CreateClients20261122102000,
    LinkDongs20261122103000,
    CreatePlatformsAndMemberships20261122104000,
    CreateAgreements20261122105000,
    CreateBudgets20261122106000,
    CreateCentresAndContracts20261122107000,
    CreateStaffAndPlacements20261122108000,
    CreateInitiatives20261122109000,
    CreateTrainings20261122110000,
    CreateCaseProgrammes20261122111000,
    CreateRowSecurity20261122120000,
    CreateEvidence20261122120100,
    CreateTickets20261122120200,
    SecureFacts20261122120300,
    SecureRows20261122121100,
    GrantPurposes20261122121200,
    CreateClientKeys20261122121300,
    CreateIssuerRecords20261122121400,
    CreateAccounts20261122121500,
    OperatePlatforms20261122130100,
    OpenAccounts20261122130200,
    DecideMemberships20261122130300,
    TellEvidenceHead20261122131000,
    LetAdministratorsAloneKeepRights20261122140000,
    KeepRightsChanges20261122152100,
    WriteRecordTextInPlace20261122180400,
    RegisterOperations20261122190000,
    CountFieldUsage20261122190100,
    RegisterSubgraphs20261122201000,
    CreateEvidenceBacklog20261122210000,
    PublishEntrustedProcessors20261122211000,
    ForgetUnkeyedDigests20261122215100,
    FindUsageOfOperations20261122232000,
    SealWhatIsNew20261122240020,
    CreateOutbox20261123000100,
    KeepEventJournal20261123010000,
    RecordTrainings20261123050000,
    SettleAgreements20261123050100,
    ApplyForMembership20261123050200,
    PlanBudgets20261123050300,
    TellMembersOfEvents20261123075000,
    AnnounceTrainings20261123078000,
    CreateWebhooks20261123074000,
    SweepDeliveries20261123093500,
    TellOfPlaces20261123093300,
    FindOldEvents20261123095000,
  ],
};
