import type { EntityManager } from "typeorm";

/** The condition that an agency, a column, is or was a member of a platform that another, a parameter, operates. */
export const operatedBy = (agency: string, operator: string): string =>
  `exists (select from membership m join platform p on p.id = m.platform_id
    where m.agency_id = ${agency} and p.operator_agency_id = ${operator})`;

/** Who operates a platform that an agency is or was a member of. */
export async function findOperators(tx: EntityManager, agencyId: string): Promise<string[]> {
  const found: { id: string }[] = await tx.query(
    `select distinct p.operator_agency_id as id from membership m join platform p on p.id = m.platform_id
     where m.agency_id = $1 and p.operator_agency_id is not null`,
    [agencyId],
  );
  return found.map(({ id }) => id);
}
