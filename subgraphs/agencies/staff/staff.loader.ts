import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { StaffRow, type StaffDuty } from "./staff.entity";
import { maySeeStaff } from "./staff.policy";

type StaffCount = { centreId: string; duty: StaffDuty | null; count: number };

export const staffLoaders = ({ reading, viewer }: Reader) => ({
  staff: loadOne(
    async (ids: string[]) =>
      maySeeStaff(viewer) === "allowed" ? reading.rows(StaffRow, "where t.id = any($1)", [ids]) : [],
    (staff) => staff.id,
  ),
  /** A centre without staff has one row that counts nobody; one whose staff this viewer may not count has no row. */
  staffOfCentre: loadMany(
    async (centres: string[]) =>
      maySeeStaff(viewer) === "allowed"
        ? reading.query<StaffCount>(
            `select c.id as "centreId", t.duty, count(t.id) as count from unnest($1::text[]) as c(id)
             left join staff t on t.centre_id = c.id group by c.id, t.duty order by t.duty`,
            [centres],
          )
        : [],
    (counted) => counted.centreId,
  ),
});
