import { conditions } from "../../../kit/conditions";
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
      ...conditions(
        [duty, (at) => `t.duty = ${at}::text`],
        [centre, (at) => `t.centre_id = ${at}::text`],
        [maySeeStaff(viewer) === "allowed", (at) => `${at}::boolean`],
      ),
      order: ["t.duty", "t.id"],
    },
    wish,
  );
}
