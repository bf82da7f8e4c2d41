import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { StaffRow, type StaffDuty } from "./staff.entity";
import { maySeeStaff } from "./staff.policy";

type StaffCount = { centreId: string; duty: StaffDuty; count: number };

export const staffLoaders = ({ reading, viewer }: Reader) => ({
  staff: loadOne(
    async (ids: string[]) =>
      maySeeStaff(viewer) === "allowed" ? reading.rows(StaffRow, "where t.id = any($1)", [ids]) : [],
    (staff) => staff.id,
  ),
  staffOfCentre: loadMany(
    async (centres: string[]) =>
      maySeeStaff(viewer) === "allowed"
        ? reading.query<StaffCount>(
            `select t.centre_id as "centreId", t.duty, count(*) as count from staff t
             where t.centre_id = any($1) group by t.centre_id, t.duty order by t.duty`,
            [centres],
          )
        : [],
    (counted) => counted.centreId,
  ),
});
