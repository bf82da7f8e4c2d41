import { HOUR } from "../../../kit/durations";
import { Invalid } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { type ClientKeyKind, ClientKeyRow } from "./client-key.entity";

const LONGEST_OVERLAP = 30 * 24;

/** When the keys that a new one replaces end, if the caller wants them to go on for so many hours. */
export function overlapEnd(now: Date, overlapHours: number): Date {
  if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP)
    throw new Invalid(
      `The former key may go on for 0 to ${LONGEST_OVERLAP} hours (30 days).`,
      `이전 키의 병행 사용 기간은 0시간에서 ${LONGEST_OVERLAP}시간(30일) 사이여야 합니다.`,
      "OVERLAP_INVALID",
    );
  return new Date(now.getTime() + overlapHours * HOUR);
}

/** The keys of a kind that still open something end at `end`; one that ends sooner anyway stays as it is. */
export async function endEarlierKeys({ tx }: Work, clientId: string, kind: ClientKeyKind, end: Date): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(ClientKeyRow)
    .set({ validTo: end })
    .where("client_id = :clientId and kind = :kind and revoked_at is null and (valid_to is null or valid_to > :end)")
    .setParameters({ clientId, kind, end })
    .execute();
}
