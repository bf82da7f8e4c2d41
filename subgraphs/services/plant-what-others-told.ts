import type { EntityManager } from "typeorm";
import { plant } from "../../kit/plant";
import { AGREEMENT_ROLES, AGREEMENTS } from "../../seed/agencies/agreements";
import { BUDGET_LINES, GRANT_AWARDS } from "../../seed/agencies/budgets";
import { SPACES } from "../../seed/housing/spaces";
import { complexId, spaceId } from "../../seed/slugs";
import { ProgrammeFundingRow } from "./readiness/programme-funding.entity";
import { ProgrammeRoleRow } from "./readiness/programme-role.entity";
import { SpaceStateRow } from "./readiness/space-state.entity";

/** What the other owners would have told of the facts, had they told each other from the beginning. */
export async function plantWhatOthersTold(tx: EntityManager): Promise<void> {
  const programmeOf = new Map(AGREEMENTS.map(({ id, programmeId }) => [id, programmeId]));
  const roles = AGREEMENT_ROLES.map(({ id, agreementId, agencyId, role, validFrom, validTo }) => ({
    id,
    agreementId,
    agencyId,
    role,
    validFrom,
    validTo,
    programmeId: programmeOf.get(agreementId) ?? "",
  }));
  await plant(tx, ProgrammeRoleRow, roles);
  // A line that is bound to no programme pays for those in which its funder has a role.
  const lines = BUDGET_LINES.flatMap(({ id, funderId, programmeId }) => {
    const paid = programmeId
      ? [programmeId]
      : roles.filter((role) => role.agencyId === funderId).map((role) => role.programmeId);
    return [...new Set(paid)].map((programmeId) => ({ programmeId, sourceId: id, kind: "line" as const }));
  });
  const grants = GRANT_AWARDS.map(({ id, programmeId }) => ({ programmeId, sourceId: id, kind: "grant" as const }));
  await plant(tx, ProgrammeFundingRow, [...lines, ...grants]);
  const states = SPACES.flatMap(({ slug, complex, history }) => {
    const last = history.find(({ validTo }) => validTo === null);
    return last
      ? [{ spaceId: spaceId(slug), complexId: complexId(complex), status: last.status, validFrom: last.validFrom }]
      : [];
  });
  await plant(tx, SpaceStateRow, states);
}
