import { seoulDate } from "../../../kit/clock";
import type { Work } from "../../../kit/work";
import { validOn } from "../../../kit/valid-on";

/** Whether an agency takes part today in a platform that another operates, and is not suspended. */
export async function isActiveMember({ tx, now }: Work, agencyId: string, operatorId: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `select from membership t join platform p on p.id = t.platform_id
     where t.agency_id = $1 and p.operator_agency_id = $2 and t.status = 'active' and ${validOn("$3")}`,
    [agencyId, operatorId, seoulDate(now)],
  );
  return found.length > 0;
}
