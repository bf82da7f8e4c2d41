import { actingAgency } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";

export type SetNoticeDesk = { phone: string; idempotencyKey: string };

// 060 costs whoever calls it.
const PHONE = /^(?!0-?6-?0)[0-9][0-9-]{2,18}[0-9]$/;

/** At which number of the agency people ask back who were told something. */
export async function setNoticeDesk(work: Work, { idempotencyKey, phone }: SetNoticeDesk): Promise<{ phone: string }> {
  const agency = actingAgency(work.viewer);
  if (!PHONE.test(phone))
    throw new Invalid(
      "A telephone number has 4 to 20 digits and hyphens, and is none for which people pay (060).",
      "전화번호는 숫자와 하이픈으로 4자에서 20자 사이여야 하며, 유료 번호(060)는 사용할 수 없습니다.",
      "NOTICE_DESK_INVALID",
    );
  return once(work, { operation: "setNoticeDesk", key: idempotencyKey, request: { phone } }, async () => {
    await work.tx.query(
      `insert into notice_desk (agency_id, phone) values ($1, $2)
       on conflict (agency_id) do update set phone = excluded.phone`,
      [agency, phone],
    );
    return { phone };
  });
}
