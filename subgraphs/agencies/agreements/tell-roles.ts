import { emit } from "../../../kit/events/outbox";
import type { Work } from "../../../kit/work";
import type { AgreementRoleRow } from "./agreement-role.entity";
import type { AgreementRow } from "./agreement.entity";

/** Says from when to when roles are held; of a draft nobody holds any yet. */
export const tellRolesChanged = (
  work: Work,
  { programmeId }: AgreementRow,
  roles: readonly AgreementRoleRow[],
): Promise<void> =>
  emit(
    work,
    ...roles.map((role) => ({
      type: "RoleChanged",
      subject: role.id,
      data: {
        agreementId: role.agreementId,
        programmeId,
        agencyId: role.agencyId,
        role: role.role,
        scope: [...role.scopeComplexIds, ...role.scopeSpaceIds, ...role.scopeAreaCodes],
        validFrom: role.validFrom,
        validTo: role.validTo,
      },
    })),
  );
