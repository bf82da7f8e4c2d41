import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { VersionConflict } from "../../kit/graph/version-conflict";
import { buildSubgraph } from "../../kit/subgraph";
import { AccountAccessResolver } from "./accounts/account-access.resolver";
import {
  AccountEndedResolver,
  AccountNarrowedResolver,
  AccountOpenedResolver,
  AccountWidenedResolver,
  DutyEndedResolver,
  DutyGrantedResolver,
  SignInCodeIssuedResolver,
} from "./accounts/account-outcomes.resolver";
import {
  AccountEnded,
  AccountIsEnded,
  AccountNarrowed,
  AccountOpened,
  AccountWidened,
  DutyEnded,
  DutyGranted,
  PersonHasAccount,
  SignInCodeIssued,
  SignInNameTaken,
} from "./accounts/account-outcomes.type";
import { AccountResolver } from "./accounts/account.resolver";
import { AgencyResolver } from "./agencies/agency.resolver";
import { AreaResolver } from "./areas/area.resolver";
import { programmeKey } from "./case-programmes/case-programme.loader";
import { CaseProgrammeResolver } from "./case-programmes/case-programme.resolver";
import { AreaCentresResolver } from "./centres/area-centres.resolver";
import { CentreAddressResolver } from "./centres/centre-address.resolver";
import { AreaCoverageResolver, CentreNetworkResolver } from "./centres/centre-network.resolver";
import { CentreResolver } from "./centres/centre.resolver";
import {
  ClientIsRevoked,
  ClientKeyIssued,
  ClientKeyRevoked,
  ClientRevoked,
  PublicKeyKnown,
  PublicKeyRegistered,
} from "./client-keys/client-key-outcomes.type";
import {
  ClientKeyIssuedResolver,
  ClientKeyRevokedResolver,
  ClientRevokedResolver,
  PublicKeyRegisteredResolver,
} from "./client-keys/client-key-outcomes.resolver";
import { ClientKeyResolver } from "./client-keys/client-key.resolver";
import { ClientIssued, ClientNarrowed, ClientWidened, NotAMember } from "./clients/client-outcomes.type";
import { ClientNarrowedResolver, ClientWidenedResolver, IssueClientResolver } from "./clients/issue-client.resolver";
import { ClientResolver } from "./clients/client.resolver";
import type { Context } from "./context";
import { ContractResolver } from "./contracts/contract.resolver";
import { EntrustedProcessorResolver } from "./contracts/entrusted-processor.resolver";
import { FieldUsageResolver } from "./field-usage/field-usage.resolver";
import {
  InitiativeEventResolver,
  InitiativeMilestoneResolver,
  InitiativeParticipantResolver,
} from "./initiatives/initiative-parts.resolver";
import { InitiativeResolver } from "./initiatives/initiative.resolver";
import { IssuerClientResolver, IssuerRecordResolver } from "./issuer/issuer.resolver";
import { OperationRetired, OperationsRegistered } from "./operations/operation-outcomes.type";
import { OperationRetiredResolver, OperationsRegisteredResolver } from "./operations/operation-outcomes.resolver";
import { ClientOperationsResolver, OperationResolver } from "./operations/operation.resolver";
import { ComplexNetworkResolver, NetworkPartnerResolver } from "./placements/complex-network.resolver";
import { PlacementResolver } from "./placements/placement.resolver";
import { PlatformResolver } from "./platforms/platform.resolver";
import { ProjectionResolver } from "./projections/projection.resolver";
import { SubgraphApprovedResolver, SubgraphReceivedResolver } from "./registry/registry-outcomes.resolver";
import {
  ApprovalNotAwaited,
  SubgraphApproved,
  SubgraphNameTaken,
  SubgraphNotLive,
  SubgraphReceived,
  SupergraphRolledBack,
} from "./registry/registry-outcomes.type";
import { RegistryResolver } from "./registry/registry.resolver";
import { RightsChangeResolver } from "./rights/rights-change.resolver";
import { SETTLED } from "./settled.schema";
import { StaffResolver } from "./staff/staff.resolver";
import { ComplexStub } from "./stubs/complex.stub";
import { ProgrammeStub } from "./stubs/programme.stub";
import { SpaceStub } from "./stubs/space.stub";
import {
  DeliveriesOfWebhookResolver,
  DeliveryReplayedResolver,
  WebhookDeliveryResolver,
} from "./webhooks/webhook-delivery.resolver";
import { DeliveryReplayed, WebhookIsDisabled } from "./webhooks/webhook-delivery.type";
import {
  WebhookDisabledResolver,
  WebhookEnabledResolver,
  WebhookRegisteredResolver,
  WebhookResolver,
  WebhookSecretRotatedResolver,
} from "./webhooks/webhook.resolver";
import {
  TooManyWebhooks,
  WebhookDisabled,
  WebhookEnabled,
  WebhookRegistered,
  WebhookSecretRotated,
} from "./webhooks/webhook.type";

type ById = { id: string };

export const build = () =>
  buildSubgraph({
    resolvers: [
      FactSourceResolver,
      AreaResolver,
      AreaCentresResolver,
      AgencyResolver,
      ClientResolver,
      ClientKeyResolver,
      OperationResolver,
      ClientOperationsResolver,
      OperationsRegisteredResolver,
      OperationRetiredResolver,
      FieldUsageResolver,
      IssueClientResolver,
      ClientWidenedResolver,
      ClientNarrowedResolver,
      ClientKeyIssuedResolver,
      PublicKeyRegisteredResolver,
      ClientKeyRevokedResolver,
      ClientRevokedResolver,
      RightsChangeResolver,
      RegistryResolver,
      SubgraphReceivedResolver,
      SubgraphApprovedResolver,
      AccountResolver,
      AccountAccessResolver,
      DutyGrantedResolver,
      DutyEndedResolver,
      AccountEndedResolver,
      AccountOpenedResolver,
      SignInCodeIssuedResolver,
      AccountWidenedResolver,
      AccountNarrowedResolver,
      IssuerRecordResolver,
      IssuerClientResolver,
      PlatformResolver,
      ContractResolver,
      EntrustedProcessorResolver,
      CentreResolver,
      CentreAddressResolver,
      CentreNetworkResolver,
      AreaCoverageResolver,
      StaffResolver,
      PlacementResolver,
      ComplexNetworkResolver,
      NetworkPartnerResolver,
      ProjectionResolver,
      InitiativeResolver,
      InitiativeParticipantResolver,
      InitiativeEventResolver,
      InitiativeMilestoneResolver,
      CaseProgrammeResolver,
      WebhookResolver,
      WebhookRegisteredResolver,
      WebhookSecretRotatedResolver,
      WebhookDisabledResolver,
      WebhookEnabledResolver,
      DeliveriesOfWebhookResolver,
      WebhookDeliveryResolver,
      DeliveryReplayedResolver,
      ...SETTLED.resolvers,
    ],
    types: [
      ProgrammeStub,
      ComplexStub,
      SpaceStub,
      ClientKeyIssued,
      WebhookRegistered,
      WebhookSecretRotated,
      WebhookDisabled,
      WebhookEnabled,
      TooManyWebhooks,
      DeliveryReplayed,
      WebhookIsDisabled,
      PublicKeyRegistered,
      PublicKeyKnown,
      ClientKeyRevoked,
      ClientRevoked,
      ClientIsRevoked,
      OperationsRegistered,
      OperationRetired,
      ClientIssued,
      ClientWidened,
      ClientNarrowed,
      NotAMember,
      DutyGranted,
      DutyEnded,
      AccountEnded,
      AccountIsEnded,
      AccountOpened,
      PersonHasAccount,
      SignInNameTaken,
      SignInCodeIssued,
      AccountWidened,
      AccountNarrowed,
      SubgraphReceived,
      SubgraphNameTaken,
      SubgraphNotLive,
      SubgraphApproved,
      ApprovalNotAwaited,
      SupergraphRolledBack,
      VersionConflict,
      ...SETTLED.types,
    ],
    references: {
      ...SETTLED.references,
      AdministrativeArea: ({ code }: { code: string }, { load }: Context) => load.area.load(code),
      Agency: ({ id, agencyCode }: { id?: string; agencyCode: string }, { load }: Context) =>
        id ? load.agency.load(id) : load.agencyByCode.load(agencyCode),
      Platform: ({ id, slug }: { id?: string; slug: string }, { load }: Context) =>
        id ? load.platform.load(id) : load.platformBySlug.load(slug),
      Contract: ({ id }: ById, { load }: Context) => load.contract.load(id),
      Centre: ({ id }: ById, { load }: Context) => load.centre.load(id),
      Staff: ({ id }: ById, { load }: Context) => load.staff.load(id),
      Placement: ({ id }: ById, { load }: Context) => load.placement.load(id),
      Initiative: ({ id, slug }: { id?: string; slug: string }, { load }: Context) =>
        id ? load.initiative.load(id) : load.initiativeBySlug.load(slug),
      CaseManagementProgramme: (key: { code: string; version: string }, { load }: Context) =>
        load.caseProgramme.load(programmeKey(key)),
      Programme: (stub: ProgrammeStub) => stub,
      Complex: (stub: ComplexStub) => stub,
      Space: (stub: SpaceStub) => stub,
    },
  });
