import type { Store } from "../../kit/database";
import { TellEvidenceHead20261122131000 } from "../../kit/evidence/anchors";
import { CreateEvidence20261122120100 } from "../../kit/evidence/tables";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { SecureFacts20261122120300 } from "../../kit/facts/secure-facts";
import { CreateFacts20261122100000 } from "../../kit/facts/tables";
import { CreateIdempotency20261122100100 } from "../../kit/idempotency";
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CreateTickets20261122120200 } from "../../kit/tickets";
import { EmergencyAccessRow } from "./access/emergency-access.entity";
import { SupportPlanAgencyRow } from "./access/support-plan-agency.entity";
import { CaseRow } from "./cases/case.entity";
import { ProgrammeCaseRow } from "./cases/programme-case.entity";
import { ConsentDestructionRow } from "./consents/consent-destruction.entity";
import { ConsentRow } from "./consents/consent.entity";
import { AccessDisputeRow } from "./disputes/access-dispute.entity";
import { MisuseNoticeRow } from "./disputes/misuse-notice.entity";
import { HouseholdRow } from "./households/household.entity";
import { CreatePeopleAndHouseholds20261122103000 } from "./migrations/20261122T1030-create-people-and-households";
import { CreateRecipientsAndCases20261122103500 } from "./migrations/20261122T1035-create-recipients-and-cases";
import { ReviewAccesses20261122132000 } from "./migrations/20261122T1320-review-accesses";
import { KeepRights20261122122200 } from "./migrations/20261122T1222-keep-rights";
import { DisputeAccess20261122134000 } from "./migrations/20261122T1340-dispute-access";
import { EndConsents20261122134500 } from "./migrations/20261122T1345-end-consents";
import { ForwardRights20261122135000 } from "./migrations/20261122T1350-forward-rights";
import { NameGuardianMethods20261122135500 } from "./migrations/20261122T1355-name-guardian-methods";
import { SealPeople20261122122000 } from "./migrations/20261122T1220-seal-people";
import { ResidentAddressRow } from "./people/resident-address.entity";
import { ResidentContactRow } from "./people/resident-contact.entity";
import { ResidentIdentityRow } from "./people/resident-identity.entity";
import { ResidentMatchRow } from "./people/resident-match.entity";
import { ResidentRow } from "./people/resident.entity";
import { RecipientRow } from "./recipients/recipient.entity";
import { AccessFindingRow } from "./reviews/access-finding.entity";
import { AccessReviewRow } from "./reviews/access-review.entity";
import { RightsRequestRow } from "./rights/rights-request.entity";
import { RegisterRow } from "./registers/register.entity";

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
    ConsentRow,
    ConsentDestructionRow,
    SupportPlanAgencyRow,
    EmergencyAccessRow,
    RightsRequestRow,
    AccessReviewRow,
    AccessFindingRow,
    AccessDisputeRow,
    MisuseNoticeRow,
    RegisterRow,
    RecipientRow,
    CaseRow,
    ProgrammeCaseRow,
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
    TellEvidenceHead20261122131000,
    ReviewAccesses20261122132000,
    DisputeAccess20261122134000,
    EndConsents20261122134500,
    ForwardRights20261122135000,
    NameGuardianMethods20261122135500,
  ],
};
