import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { StaffRow, type StaffDuty } from "./staff.entity";
import { maySeeStaff } from "./staff.policy";

export type FindStaff = { duty?: StaffDuty | null; centre?: string | null };

export function findStaff(reader: Reader, { duty, centre }: FindStaff, wish: PageWish): Promise<Page<StaffRow>> {
  const { reading, viewer } = reader;
  return findPage<StaffRow>(
    reader,
    {
      name: "staff",
      select: reading.columns(StaffRow),
      from: `${reading.table(StaffRow)} t`,
      parent: null,
      where: ["($1::text is null or t.duty = $1)", "($2::text is null or t.centre_id = $2)", "$3::boolean"],
      parameters: [duty ?? null, centre ?? null, maySeeStaff(viewer) === "allowed"],
      order: ["t.duty", "t.id"],
    },
    wish,
  );
}
