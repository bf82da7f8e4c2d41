import { actingAccount } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { insistOnSpeakingForAgency } from "../people/insist-on-speaking-for-agency";
import { NoticeDeskRow } from "./notice.entity";

export type SetNoticeDesk = { phone: string; idempotencyKey: string };

// 060 costs whoever calls it.
const PHONE = /^(?!0-?6-?0)[0-9][0-9-]{2,18}[0-9]$/;

/** At which number of the agency people ask back who were told something. Who said so, and when, is kept of each. */
export async function setNoticeDesk(work: Work, { idempotencyKey, phone }: SetNoticeDesk): Promise<NoticeDeskRow> {
  const { tx, viewer, now: setAt } = work;
  const { agency: agencyId, actor: setBy } = actingAccount(viewer);
  insistOnSpeakingForAgency(viewer);
  if (!PHONE.test(phone))
    throw new Invalid(
      "A telephone number has 4 to 20 digits and hyphens, and is none for which people pay (060).",
      "전화번호는 숫자와 하이픈으로 4자에서 20자 사이여야 하며, 유료 번호(060)는 사용할 수 없습니다.",
      "NOTICE_DESK_INVALID",
    );
  const wish = { operation: "setNoticeDesk", key: idempotencyKey, request: { phone } };
  const { id } = await once(work, wish, async () => {
    const row = { id: newId("ndk"), agencyId, phone, setBy, setAt };
    await tx.insert(NoticeDeskRow, row);
    return { id: row.id };
  });
  return tx.findOneByOrFail(NoticeDeskRow, { id });
}
