import { IsNull } from "typeorm";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountDutyRow } from "./account-duty.entity";
import { findOwnAccount } from "./find-own-account";

export type EndDuty = { accountId: string; duty: string; idempotencyKey: string };
export type EndDutyOutcome = { outcome: "DutyEnded"; accountId: string };

/** Takes a duty back. One who does not have it has it no less afterwards. */
export async function endDuty(work: Work, { idempotencyKey, ...wish }: EndDuty): Promise<EndDutyOutcome> {
  const { id: accountId, agencyId } = await findOwnAccount(work, wish.accountId);
  return once(work, { operation: "endDuty", key: idempotencyKey, request: wish }, async () => {
    await endDuties(work, { accountId, agencyId, duty: wish.duty });
    return { outcome: "DutyEnded", accountId };
  });
}

/** Ends one duty of an account, or all where none is named, and writes down each. */
export async function endDuties(work: Work, ended: { accountId: string; agencyId: string; duty?: string }) {
  const { tx, viewer, now } = work;
  const { accountId, agencyId, duty } = ended;
  const held = await tx.findBy(AccountDutyRow, { accountId, ...(duty && { duty }), endedAt: IsNull() });
  for (const { id, duty } of held) {
    await tx.update(AccountDutyRow, { id }, { endedAt: now, endedBy: viewer.actor });
    await recordRightsChange(work, "duty_ended", { agencyId, accountId, duty });
  }
}
