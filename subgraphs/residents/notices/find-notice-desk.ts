import type { Reader } from "../../../kit/operation";
import { NoticeDeskRow } from "./notice.entity";

/** At which number the caller's agency is asked back; row security shows it to nobody else. */
export async function findNoticeDesk({ reading, viewer }: Reader): Promise<NoticeDeskRow | null> {
  const where = "where t.agency_id = $1 order by t.set_at desc nulls last, t.id limit 1";
  const [latest] = await reading.rows(NoticeDeskRow, where, [viewer.agency]);
  return latest ?? null;
}
