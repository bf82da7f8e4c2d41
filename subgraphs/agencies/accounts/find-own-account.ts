import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { AccountRow } from "./account.entity";
import { mayAdministerAccount } from "./account.policy";

/** An account that this caller may administer, locked until commit; one of another agency is as missing as none. */
export async function findOwnAccount(
  { tx, viewer }: Work,
  accountId: string,
): Promise<AccountRow & { agencyId: string }> {
  // Judged before it is looked for: a colleague without the duty learns of no account whether it is there.
  if (mayAdministerAccount(viewer, { id: accountId, agencyId: actingAgency(viewer) }) === "forbidden")
    throw new Forbidden(
      "Only those who administer your agency's rights may change this, and nobody their own.",
      "기관의 권한 관리자만 변경할 수 있으며, 본인의 권한은 변경할 수 없습니다.",
      "ROLE_FORBIDDEN",
    );
  // Locked: a duty that is granted while the account ends would be held by somebody who left.
  const account = await tx.findOne(AccountRow, { where: { id: accountId }, lock: { mode: "pessimistic_write" } });
  if (!account?.agencyId || mayAdministerAccount(viewer, account) !== "allowed")
    throw new NotFound("No such account.", "해당 계정을 찾을 수 없습니다.");
  return { ...account, agencyId: account.agencyId };
}
