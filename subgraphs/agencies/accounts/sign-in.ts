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
export async function signIn(
  work: Work,
  { login, password, session }: { login: string; password: string; session: string | null },
): Promise<string | null> {
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
  await endOtherSessions(work, found.accountId, session);
  return found.accountId;
}

/**
 * One person works at one place at a time: whoever signs in with an account of an agency's staff ends its session elsewhere,
 * where the password is asked for again. The session in which they sign in anew goes on.
 */
export async function endOtherSessions({ tx }: Work, accountId: string, session: string | null): Promise<void> {
  await tx.query(
    `delete from issuer_record r using account a where a.id = $1 and a.audience = 'staff'
       and r.kind in ('Session', 'AuthorizationCode') and r.payload ->> 'accountId' = a.id
       and r.session_id is distinct from $2::text`,
    [accountId, session],
  );
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
