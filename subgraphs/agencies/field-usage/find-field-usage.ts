import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { operatedBy } from "../platforms/operated-by";
import { operatorOf } from "../rights/rights.policy";
import { FieldUsageRow } from "./field-usage.entity";
import { mayReadUsage } from "./field-usage.policy";

export type FindFieldUsage = { coordinate?: string | null; since?: string | null; deprecated: boolean };

/** Who asked for which fields, of the members of the caller's platforms and of everybody without an agency. */
export function findFieldUsage(
  reader: Reader,
  { coordinate, since, deprecated }: FindFieldUsage,
  wish: PageWish,
): Promise<Page<FieldUsageRow>> {
  const { reading, viewer } = reader;
  const operator = mayReadUsage(viewer) === "allowed" ? operatorOf(viewer) : null;
  return findPage<FieldUsageRow>(
    reader,
    {
      name: "fieldUsage",
      select: reading.columns(FieldUsageRow),
      from: `${reading.table(FieldUsageRow)} t`,
      parent: null,
      ...conditions(
        [operator ?? "", (at) => `${at}::text <> '' and (t.agency_id is null or ${operatedBy("t.agency_id", at)})`],
        [coordinate, (at) => `t.coordinate = ${at}::text`],
        [since, (at) => `t.day >= ${at}::date`],
        [deprecated || null, (at) => `t.deprecated and ${at}::boolean`],
      ),
      order: ["t.coordinate", "t.day", "t.id"],
    },
    wish,
  );
}
