import type { AgencyKind } from "../../../access/agency-kind";
import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { searchText } from "../../../kit/korean-search";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { agencyIsMember } from "./agency-is-member";
import { insistOnOperator, insistOnMembershipReason } from "./find-membership";
import { MembershipRow } from "./membership.entity";
import { recordMembershipChange } from "./record-membership-change";

export type AdmitMember = {
  platformId: string;
  agencyCode: string;
  name: string;
  kind: AgencyKind;
  reason: string;
  idempotencyKey: string;
};
export type AdmitMemberOutcome = { outcome: "MemberAdmitted"; membershipId: string } | typeof agencyIsMember;

/** Admits an agency to a platform from today on; one that the hub does not know by its code yet is made known. */
export async function admitMember(work: Work, { idempotencyKey, ...wish }: AdmitMember): Promise<AdmitMemberOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  await insistOnOperator(work, wish.platformId, null);
  insistOnAgency(wish);
  const reason = insistOnMembershipReason(wish.reason);
  return once(work, { operation: "admitMember", key: idempotencyKey, request: wish }, async () => {
    // Of two that admit one agency at the same moment, the second waits and finds it admitted.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`member ${wish.agencyCode}`]);
    const agencyId = await knownAgency(work, wish);
    const today = seoulDate(now);
    const found: unknown[] = await tx.query(
      `select from membership where platform_id = $1 and agency_id = $2 and (valid_to is null or valid_to > $3::date)`,
      [wish.platformId, agencyId, today],
    );
    if (found.length > 0) return agencyIsMember;
    const id = newId("mbr");
    await tx.insert(MembershipRow, {
      id,
      platformId: wish.platformId,
      agencyId,
      status: "active",
      validFrom: today,
      validFromPrecision: "day",
      validToPrecision: "day",
      version: 1,
      representatives: [],
      synthetic: false,
      inferred: false,
    });
    await recordMembershipChange(
      work,
      { id, agencyId, platformId: wish.platformId },
      { from: null, to: "active", reason },
    );
    return { outcome: "MemberAdmitted", membershipId: id };
  });
}

async function knownAgency(
  { tx }: Work,
  { agencyCode, name, kind }: AdmitMember | Omit<AdmitMember, "idempotencyKey">,
) {
  const known = await tx.findOneBy(AgencyRow, { agencyCode });
  if (known) return known.id;
  const id = newId("agy");
  await tx.insert(AgencyRow, {
    id,
    agencyCode,
    name: name.trim(),
    aliases: [],
    kind,
    searchText: searchText([name.trim()]),
    synthetic: false,
    inferred: false,
  });
  return id;
}

function insistOnAgency({ agencyCode, name }: Omit<AdmitMember, "idempotencyKey">): void {
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(agencyCode))
    throw new Invalid(
      "An agency's code has 2 to 40 letters a to z, digits and hyphens.",
      "기관 코드는 영문 소문자, 숫자와 -로 2자에서 40자 사이여야 합니다.",
      "AGENCY_CODE_INVALID",
    );
  if (name.trim().length < 1 || name.trim().length > 100)
    throw new Invalid("A name has 1 to 100 characters.", "이름은 1자에서 100자 사이여야 합니다.", "NAME_INVALID");
}
