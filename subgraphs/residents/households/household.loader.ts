import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { HouseholdMemberRow } from "./household-member.entity";
import { HouseholdRow } from "./household.entity";

/** Only of households of people whose WELFARE was opened to this operation: row security sees to it. */
export const householdLoaders = ({ reading }: Reader) => ({
  household: loadOne(
    (ids: string[]) => reading.rows(HouseholdRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
  membersOfHousehold: loadMany(
    (households: string[]) =>
      reading.rows(HouseholdMemberRow, "where t.household_id = any($1) order by t.valid_from", [households]),
    ({ householdId }) => householdId,
  ),
});
