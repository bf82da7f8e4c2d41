import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { type Grants, insistOnGrants } from "../clients/grants";
import { recordRightsChange } from "../rights/record-rights-change";
import { AccountRow } from "./account.entity";
import { mayOpenAccounts } from "./account.policy";
import { insistOnDuty } from "./duties";
import { giveDuty } from "./grant-duty";
import { issueSignInCode } from "./issue-sign-in-code";

export type OpenAccount = Grants & {
  staffNumber: string;
  name: string;
  duties: string[];
  idempotencyKey: string;
};
type Opened = { outcome: "AccountOpened"; accountId: string; signInName: string };
export type OpenAccountOutcome =
  (Opened & { signInCode: string | null }) | typeof personHasAccount | typeof signInNameTaken;

/** Opens an account for one member of the caller's own staff, with what they may do and a code for their first sign-in. */
export async function openAccount(work: Work, { idempotencyKey, ...wish }: OpenAccount): Promise<OpenAccountOutcome> {
  const { tx, viewer, now } = work;
  const agencyId = actingAgency(viewer);
  if (mayOpenAccounts(viewer) !== "allowed")
    throw new Forbidden(
      "Only those who administer your agency's rights may open accounts.",
      "기관의 권한 관리자만 계정을 개설할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const { agencyCode, kind } = await tx.findOneByOrFail(AgencyRow, { id: agencyId });
  insistOnNames(wish);
  wish.duties.forEach(insistOnDuty);
  insistOnGrants(wish, kind, seoulDate(now));
  let signInCode: string | null = null;
  const outcome = await once(work, { operation: "openAccount", key: idempotencyKey, request: wish }, async () => {
    // Of two that open one person's account at the same moment, the second waits and finds that there is one.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `account ${agencyId} ${wish.staffNumber}`,
    ]);
    if (await tx.existsBy(AccountRow, { agencyId, staffNumber: wish.staffNumber, status: "active" }))
      return personHasAccount;
    const opened = await open(work, { ...wish, agencyId, signInName: `${wish.name}@${agencyCode}` });
    if (opened.outcome === "AccountOpened") signInCode = await issueSignInCode(work, { ...opened, agencyId });
    return opened;
  });
  // The remembered outcome must not hold the code, so a repetition is answered without it.
  return outcome.outcome === "AccountOpened" ? { ...outcome, signInCode } : outcome;
}

type Wanted = Omit<OpenAccount, "idempotencyKey"> & { agencyId: string; signInName: string };

async function open(work: Work, wanted: Wanted): Promise<Opened | typeof signInNameTaken> {
  const { tx, now } = work;
  const { agencyId, staffNumber, signInName } = wanted;
  const accountId = newId("acc");
  const [purposes, bases] = [[...new Set(wanted.purposes)], [...new Set(wanted.bases)]];
  await tx.query("savepoint opening");
  await tx.insert(AccountRow, {
    id: accountId,
    audience: "staff",
    agencyId,
    staffNumber,
    status: "active",
    purposes,
    bases,
    createdAt: now,
    synthetic: false,
  });
  // Names are read by gateways alone, so only the attempt tells whether one is taken.
  const made: unknown[] = await tx.query(
    "insert into sign_in (account_id, login, failures) values ($1, $2, 0) on conflict do nothing returning true as made",
    [accountId, signInName],
  );
  if (made.length === 0) {
    await tx.query("rollback to savepoint opening");
    return signInNameTaken;
  }
  await recordRightsChange(work, "account_opened", { agencyId, accountId, purposes, bases });
  for (const duty of new Set(wanted.duties)) await giveDuty(work, { accountId, agencyId, duty });
  return { outcome: "AccountOpened", accountId, signInName };
}

function insistOnNames({ staffNumber, name }: OpenAccount | Omit<OpenAccount, "idempotencyKey">): void {
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(name))
    throw new Invalid(
      "A name to sign in with has 1 to 40 letters a to z, digits, and . _ - between them.",
      "로그인 이름은 영문 소문자, 숫자와 . _ - 로 40자까지 입력하십시오.",
      "SIGN_IN_NAME_INVALID",
    );
  if (staffNumber.trim() !== staffNumber || staffNumber.length < 1 || staffNumber.length > 100)
    throw new Invalid(
      "A staff number has 1 to 100 characters, and no space at its ends.",
      "직원 번호는 앞뒤 공백 없이 1자에서 100자 사이여야 합니다.",
      "STAFF_NUMBER_INVALID",
    );
}

const personHasAccount = {
  outcome: "PersonHasAccount" as const,
  message: "This member of staff has an account. One person has one: give it a duty, or make a new code for it.",
  messageKo:
    "이미 계정이 있는 직원입니다. 한 사람은 한 계정만 쓸 수 있으므로 직무를 부여하거나 새 코드를 발급하십시오.",
};

const signInNameTaken = {
  outcome: "SignInNameTaken" as const,
  message: "Somebody of your agency has or had this name to sign in with. Choose another.",
  messageKo: "기관에서 이미 사용되었거나 사용 중인 로그인 이름입니다. 다른 이름을 쓰십시오.",
};
