import { conditions } from "../../../kit/conditions";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { SessionRow } from "./session.entity";

export type FindSessions = { from?: string | null; to?: string | null };

const PARENTS = { programme: "l.programme_id", space: "t.space_id", site: "t.service_at_location_id" } as const;

export type SessionParent = keyof typeof PARENTS;

/** The same page of the sessions of each parent, in the order in which they begin. `from` and `to` are days in Korea, both included. */
export function findSessions(
  reader: Reader,
  parent: SessionParent,
  { from, to }: FindSessions,
  wish: PageWish,
  parents: readonly string[],
): Promise<Map<string, Page<SessionRow>>> {
  const { reading } = reader;
  return findPages<SessionRow>(
    reader,
    {
      name: `sessions of a ${parent}`,
      select: reading.columns(SessionRow),
      from: `${reading.table(SessionRow)} t join service_at_location l on l.id = t.service_at_location_id`,
      parent: PARENTS[parent],
      ...conditions(
        [from, (at) => `t.starts_at >= ${at}::date::timestamp at time zone 'Asia/Seoul'`],
        [to, (at) => `t.starts_at < (${at}::date + 1)::timestamp at time zone 'Asia/Seoul'`],
      ),
      order: ["t.starts_at", "t.id"],
    },
    wish,
    parents,
  );
}
