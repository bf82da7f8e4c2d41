import type { EntityManager } from "typeorm";
import type { AgencyKind } from "../../access/agency-kind";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { seoulDate } from "../../kit/clock";
import { StartError } from "../../kit/errors";
import { Evidence } from "../../kit/evidence/evidence";
import { newId } from "../../kit/id";
import { searchText } from "../../kit/korean-search";
import type { Work } from "../../kit/work";
import { AccountRow } from "./accounts/account.entity";
import { giveDuty } from "./accounts/grant-duty";
import { issueSignInCode } from "./accounts/issue-sign-in-code";
import { SignInRow } from "./accounts/sign-in.entity";
import { AgencyRow } from "./agencies/agency.entity";
import { MembershipRow } from "./memberships/membership.entity";
import { PlatformRow } from "./platforms/platform.entity";
import { recordRightsChange } from "./rights/record-rights-change";
import { MEMBER_ADMINISTRATOR, PLATFORM_ADMINISTRATOR } from "./rights/rights.policy";

export type Founding = {
  platform: { slug: string; name: string };
  operator: { code: string; name: string; kind: AgencyKind };
  account: { name: string; staffNumber: string };
};

/** As whom the founding stands in the history of rights: nobody of the hub did it. */
const FOUNDER = "first-account";

const OF_NO_SOURCE = { synthetic: false, inferred: false };

/**
 * The beginning of a hub in which nobody can sign in: a platform, the agency that operates it, and the first account there,
 * which administers both. Everything else comes in through the graph.
 */
export async function foundHub(
  tx: EntityManager,
  { platform, operator, account }: Founding,
  now: Date,
): Promise<{ signInName: string; signInCode: string }> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('first account', 0))");
  if (await tx.existsBy(AccountRow, { audience: "staff", status: "active" }))
    throw new StartError(
      "FIRST_ACCOUNT_EXISTS",
      "Somebody can sign in already. Further accounts are opened by an agency's administrators (openAccount).",
    );
  const agencyId = await foundAgency(tx, operator);
  await foundPlatform(tx, platform, agencyId, seoulDate(now));
  const work: Omit<Work, "fingerprint"> = {
    tx,
    now,
    viewer: makeViewer({ ...ANONYMOUS, audience: "staff", agency: agencyId, actor: FOUNDER }),
    origin: { requestId: FOUNDER, address: null },
    evidence: new Evidence(),
  };
  const accountId = newId("acc");
  const signInName = `${account.name}@${operator.code}`;
  await tx.insert(AccountRow, {
    id: accountId,
    audience: "staff",
    agencyId,
    staffNumber: account.staffNumber,
    status: "active",
    purposes: [],
    bases: [],
    createdAt: now,
    synthetic: false,
  });
  await tx.insert(SignInRow, { accountId, login: signInName, failures: 0 });
  await recordRightsChange(work, "account_opened", { agencyId, accountId, purposes: [], bases: [] });
  for (const duty of [MEMBER_ADMINISTRATOR, PLATFORM_ADMINISTRATOR])
    await giveDuty(work, { accountId, agencyId, duty });
  return { signInName, signInCode: await issueSignInCode(work, { accountId, agencyId }) };
}

async function foundAgency(tx: EntityManager, { code, name, kind }: Founding["operator"]): Promise<string> {
  const known = await tx.findOneBy(AgencyRow, { agencyCode: code });
  if (known) return known.id;
  const id = newId("agy");
  const row = { id, agencyCode: code, name, aliases: [], kind, searchText: searchText([name]), ...OF_NO_SOURCE };
  await tx.insert(AgencyRow, row);
  return id;
}

async function foundPlatform(
  tx: EntityManager,
  { slug, name }: Founding["platform"],
  agencyId: string,
  today: string,
): Promise<void> {
  const known = await tx.findOneBy(PlatformRow, { slug });
  if (known?.operatorAgencyId && known.operatorAgencyId !== agencyId)
    throw new StartError(
      "PLATFORM_OPERATED",
      `Another agency operates the platform ${slug}. Name that agency, or another platform.`,
    );
  const platformId = known?.id ?? newId("plt");
  if (known) await tx.update(PlatformRow, { id: platformId }, { operatorAgencyId: agencyId });
  else
    await tx.insert(PlatformRow, {
      id: platformId,
      slug,
      name,
      aliases: [],
      status: "operating",
      launchedOnPrecision: "day",
      operatorAgencyId: agencyId,
      searchText: searchText([name]),
      ...OF_NO_SOURCE,
    });
  if (await tx.existsBy(MembershipRow, { platformId, agencyId })) return;
  await tx.insert(MembershipRow, {
    id: newId("mbr"),
    platformId,
    agencyId,
    status: "active",
    validFrom: today,
    validFromPrecision: "day",
    validToPrecision: "day",
    ...OF_NO_SOURCE,
  });
}
