import { StartError } from "../errors";

/** Records of who saw whose data: two years, where data on health or of many people is processed. */
export const RETENTION_DAYS = 730;

/** Records of who was given, changed or lost which right: three years. For whoever writes such records. */
export const RIGHTS_CHANGE_RETENTION_DAYS = 1095;

/** Removes records older than so many days, as the worker or the owner role; says how many. The chain stays whole. */
export async function removeOldEvidence(db: Asks, days: number): Promise<number> {
  insistOnRetention(days);
  const [row] = await db.query('select remove_old_evidence($1) as "removed"', [days]);
  return Number(row?.removed);
}

type Asks = { query(sql: string, parameters: unknown[]): Promise<{ removed: unknown }[]> };

export function insistOnRetention(days: number): void {
  if (Number.isInteger(days) && days >= RETENTION_DAYS) return;
  throw new StartError(
    "RETENTION_TOO_SHORT",
    `Records of access are kept for at least ${RETENTION_DAYS} days (개인정보의 안전성 확보조치 기준 Art. 8(1)); "${days}" is not that.`,
  );
}
