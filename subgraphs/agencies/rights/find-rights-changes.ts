import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { RightsChangeRow } from "./rights-change.entity";
import { mayReadRights } from "./rights.policy";

export type FindRightsChanges = { clientId?: string | null; accountId?: string | null };

/** The history of a caller's own agency; for one who may not read it, it is empty. */
export function findRightsChanges(
  reader: Reader,
  { clientId, accountId }: FindRightsChanges,
  wish: PageWish,
): Promise<Page<RightsChangeRow>> {
  const { reading, viewer } = reader;
  const agency = mayReadRights(viewer) === "allowed" ? viewer.agency : "";
  return findPage<RightsChangeRow>(
    reader,
    {
      name: "rightsChanges",
      select: reading.columns(RightsChangeRow),
      from: `${reading.table(RightsChangeRow)} t`,
      parent: null,
      ...conditions(
        [agency, (at) => `t.agency_id = ${at}::text`],
        [clientId, (at) => `t.client_id = ${at}::text`],
        [accountId, (at) => `t.account_id = ${at}::text`],
      ),
      order: ["t.at", "t.id"],
    },
    wish,
  );
}
