import { NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { mayKeepIssuerRecords } from "../issuer/issuer.policy";
import { hashPassword } from "./password";
import { countFailure, endOtherSessions, findSignIn } from "./sign-in";
import { hashOfCode } from "./sign-in-code";

export type ChoosePassword = { login: string; code: string; password: string };

/**
 * Gives an account the password that its holder chooses, once, with the last code that was made for it, and answers whose
 * account it is; null where name and code do not fit, are over or were used, alike.
 */
export async function choosePassword(work: Work, { login, code, password }: ChoosePassword): Promise<string | null> {
  const { tx, viewer, now } = work;
  if (mayKeepIssuerRecords(viewer) !== "allowed")
    throw new NotFound("No such account.", "해당 계정을 찾을 수 없습니다.");
  const found = await findSignIn(work, login);
  // Made in any case, so that it takes as long to refuse somebody.
  const passwordHash = await hashPassword(password);
  if (!found || found.locked || !found.active) return null;
  const [last]: { id: string; opens: boolean }[] = await tx.query(
    `select id, hash = $2 and used_at is null and valid_to > $3 as opens from sign_in_code
     where account_id = $1 order by made_at desc, id desc limit 1`,
    [found.accountId, hashOfCode(code), now],
  );
  if (!last?.opens) {
    await countFailure(work, found.accountId);
    return null;
  }
  await tx.query("update sign_in_code set used_at = $2 where id = $1", [last.id, now]);
  await tx.query("update sign_in set password_hash = $2, failures = 0, failed_at = null where account_id = $1", [
    found.accountId,
    passwordHash,
  ]);
  // Whoever knew the former password is let in with it nowhere any more.
  await endOtherSessions(work, found.accountId, null);
  return found.accountId;
}
