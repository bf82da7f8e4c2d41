import type { EntityManager } from "typeorm";
import { demoKey } from "../../kit/credential";
import { seededId } from "../../kit/id";
import { plant } from "../../kit/plant";
import { DEMO_RESIDENT, DEMO_STAFF } from "../../seed/agencies/accounts";
import { accountId, agencyId, residentId } from "../../seed/slugs";
import { AccountDutyRow } from "./accounts/account-duty.entity";
import { AccountRow } from "./accounts/account.entity";
import { hashRandomPassword } from "./accounts/password";
import { SignInRow } from "./accounts/sign-in.entity";

const SINCE = new Date("2020-01-01T00:00:00Z");

/** Invented people who sign in. Their passwords are made from a secret of the installation, as the demo keys are. */
export async function plantAccounts(tx: EntityManager, demo: Buffer): Promise<void> {
  await plant(tx, AccountRow, [...DEMO_STAFF.map(staffRow), residentRow()]);
  await plant(tx, AccountDutyRow, DEMO_STAFF.flatMap(dutyRows));
  const logins = [...DEMO_STAFF, DEMO_RESIDENT].map(({ login }) => login);
  await plant(tx, SignInRow, await Promise.all(logins.map((login) => signInRow(demo, login))));
}

type DemoStaff = (typeof DEMO_STAFF)[number];

const active = { status: "active" as const, createdAt: SINCE, endedAt: null, synthetic: true };

const staffRow = ({ login, agency, purposes, bases }: DemoStaff): AccountRow => ({
  ...active,
  id: accountId(login),
  audience: "staff",
  agencyId: agencyId(agency),
  staffNumber: login,
  residentId: null,
  purposes,
  bases,
});

const residentRow = (): AccountRow => ({
  ...active,
  id: accountId(DEMO_RESIDENT.login),
  audience: "self",
  agencyId: null,
  staffNumber: null,
  residentId: residentId(DEMO_RESIDENT.person),
  purposes: ["OWN_RIGHTS"],
  bases: ["SELF"],
});

const dutyRows = ({ login, agency, duties }: DemoStaff): AccountDutyRow[] =>
  duties.map((duty) => ({
    id: seededId("adt", `${login}-${duty}`),
    accountId: accountId(login),
    agencyId: agencyId(agency),
    duty,
    grantedAt: SINCE,
    grantedBy: "seed",
    endedAt: null,
    endedBy: null,
  }));

const signInRow = async (demo: Buffer, login: string): Promise<SignInRow> => ({
  accountId: accountId(login),
  login,
  passwordHash: await hashRandomPassword(demoKey(demo, login)),
  failures: 0,
  failedAt: null,
});
