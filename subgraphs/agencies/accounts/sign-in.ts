import { NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { mayKeepIssuerRecords } from "../issuer/issuer.policy";
import { isPassword } from "./password";

const MOST_FAILURES = 10;
const LOCKED_FOR_SECONDS = 900;

type Found = { accountId: string; passwordHash: string | null; active: boolean; locked: boolean };

/**
 * The account that a name and a password belong to, or null: for a wrong name, a wrong password, an ended account and one
 * at which somebody guessed ten times in a quarter of an hour alike.
 */
export async function signIn(work: Work, login: string, password: string): Promise<string | null> {
  if (mayKeepIssuerRecords(work.viewer) !== "allowed")
    throw new NotFound("No such account.", "해당 계정을 찾을 수 없습니다.");
  const found = await findSignIn(work, login);
  const right = await isPassword(password, found?.passwordHash ?? null);
  if (!found || found.locked || !found.active) return null;
  if (!right) {
    await countFailure(work, found.accountId);
    return null;
  }
  await work.tx.query("update sign_in set failures = 0, failed_at = null where account_id = $1", [found.accountId]);
  return found.accountId;
}

/** Locked until commit: guesses at one account, at however many gateways, come one after the other. */
export async function findSignIn({ tx, now }: Work, login: string): Promise<Found | undefined> {
  const [found]: Found[] = await tx.query(
    `select s.account_id as "accountId", s.password_hash as "passwordHash", a.status = 'active' as active,
       s.failures >= $2 and s.failed_at > $3::timestamptz - make_interval(secs => $4) as locked
     from sign_in s join account a on a.id = s.account_id where s.login = $1 for update of s`,
    [login, MOST_FAILURES, now, LOCKED_FOR_SECONDS],
  );
  return found;
}

export async function countFailure({ tx, now }: Work, accountId: string): Promise<void> {
  await tx.query(
    `update sign_in set failed_at = $2::timestamptz,
       failures = case when failed_at > $2::timestamptz - make_interval(secs => $3) then failures + 1 else 1 end
     where account_id = $1`,
    [accountId, now, LOCKED_FOR_SECONDS],
  );
}
