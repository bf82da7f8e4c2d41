import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { AgreementRoleRow, type AgreementRoleKind } from "./agreement-role.entity";
import { AgreementRow } from "./agreement.entity";
import { findAgreement, insistOnAmending, insistOnDocument, insistOnDrafting, periodInvalid } from "./find-agreement";
import { standingOn } from "./standing";
import { takeStep, tellAgreementChanged } from "./take-step";
import { tellRolesChanged } from "./tell-roles";

export type AddAgreementRole = {
  agreementId: string;
  agencyId: string;
  role: AgreementRoleKind;
  duties?: string | null;
  complexIds?: string[] | null;
  spaceIds?: string[] | null;
  areaCodes?: string[] | null;
  validFrom: string;
  validTo?: string | null;
  contactDesk: string;
  contactPhone?: string | null;
  documentHash?: string | null;
  version: number;
  idempotencyKey: string;
};
type Wish = Omit<AddAgreementRole, "idempotencyKey">;
export type AddAgreementRoleOutcome =
  | { outcome: "AgreementSettled"; roleId: string; agreementId: string }
  | typeof roleHeldAlready
  | IllegalTransition
  | VersionConflict;

const roleHeldAlready = {
  outcome: "RoleHeldAlready" as const,
  message: "The agency holds this role with this scope in this agreement on some of these days already.",
  messageKo: "해당 기관이 이 기간 중에 같은 범위의 같은 역할을 이미 맡고 있습니다.",
};

/** Gives an agency a role: in a draft by who drafts it, in what all have signed by the operator with a document. */
export async function addAgreementRole(
  work: Work,
  { idempotencyKey, ...wish }: AddAgreementRole,
): Promise<AddAgreementRoleOutcome> {
  actingAgency(work.viewer);
  const agreement = await findAgreement(work, wish.agreementId);
  const isDraft = agreement.status === "draft";
  await (isDraft ? insistOnDrafting : insistOnAmending)(work, agreement);
  if (!isDraft) insistOnDocument(wish.documentHash);
  const today = seoulDate(work.now);
  await insistOnSense(work, agreement, wish, today);
  return once(work, { operation: "addAgreementRole", key: idempotencyKey, request: wish }, async () => {
    const standing = standingOn(agreement, today);
    if (standing === "expired" || standing === "terminated") return cannotGoOn(standing, []);
    return add(work, agreement, wish);
  });
}

async function add(work: Work, agreement: AgreementRow, wish: Wish): Promise<AddAgreementRoleOutcome> {
  const { tx } = work;
  // Locked for as long as the role is written: nobody takes another step from this version.
  const where = { id: agreement.id, version: wish.version };
  const locked = await tx.findOne(AgreementRow, { where, lock: { mode: "pessimistic_write" } });
  if (!locked) return versionConflict((await tx.findOneByOrFail(AgreementRow, { id: agreement.id })).version);
  const { complexIds, spaceIds, areaCodes } = scopeOf(wish);
  const role: AgreementRoleRow = {
    id: newId("rol"),
    agreementId: agreement.id,
    agencyId: wish.agencyId,
    role: wish.role,
    duties: wish.duties?.trim() || null,
    scopeComplexIds: complexIds,
    scopeSpaceIds: spaceIds,
    scopeAreaCodes: areaCodes,
    scopeKey: [...complexIds, ...spaceIds, ...areaCodes].sort().join(" "),
    validFrom: wish.validFrom,
    validFromPrecision: "day",
    validTo: wish.validTo ?? null,
    validToPrecision: "day",
    contactDesk: wish.contactDesk.trim(),
    contactPhone: wish.contactPhone ?? null,
    termNote: null,
    synthetic: false,
    inferred: false,
    factSourceId: null,
  };
  // The table refuses the same role with the same scope twice at a time; whoever comes second waits for the first.
  const added = await tx
    .createQueryBuilder()
    .insert()
    .into(AgreementRoleRow)
    .values(role)
    .orIgnore()
    .returning("id")
    .execute();
  if ((added.raw as unknown[]).length === 0) return roleHeldAlready;
  const { documentHash } = wish;
  const isDraft = agreement.status === "draft";
  const stepped = await takeStep(work, agreement, {
    step: "role_added",
    roleId: role.id,
    documentHash: isDraft ? null : documentHash,
    change: isDraft ? {} : { documentHash },
  });
  if (!stepped) return versionConflict(wish.version);
  await joinParties(work, agreement, wish.agencyId);
  if (!isDraft) await tellRolesChanged(work, stepped, [role]);
  await tellAgreementChanged(work, stepped);
  return { outcome: "AgreementSettled", roleId: role.id, agreementId: agreement.id };
}

/** Who has a role is a party; and whoever signed a draft signed another one than it is now. */
async function joinParties({ tx }: Work, { id, status }: AgreementRow, agencyId: string): Promise<void> {
  await tx.query("insert into agreement_party (agreement_id, agency_id) values ($1, $2) on conflict do nothing", [
    id,
    agencyId,
  ]);
  if (status === "draft")
    await tx.query(
      "update agreement_party set signed_at = null, signed_by = null where agreement_id = $1 and signed_at is not null",
      [id],
    );
}

const scopeOf = ({ complexIds, spaceIds, areaCodes }: Wish) => ({
  complexIds: [...new Set(complexIds ?? [])],
  spaceIds: [...new Set(spaceIds ?? [])],
  areaCodes: [...new Set(areaCodes ?? [])],
});

async function insistOnSense({ tx }: Work, agreement: AgreementRow, wish: Wish, today: string): Promise<void> {
  const { validFrom, validTo, contactDesk, contactPhone } = wish;
  const { effectiveOn, expiresOn } = agreement;
  const ends = validTo ?? null;
  if (validFrom < effectiveOn || validFrom < today || (ends !== null && ends <= validFrom) || isLater(ends, expiresOn))
    throw periodInvalid(
      "A role begins today or later, within the agreement's term, and ends after it begins.",
      "역할은 오늘 이후 협약 기간 안에 시작하고, 시작일보다 늦게, 협약이 끝나기 전에 끝나야 합니다.",
    );
  if (
    contactDesk.trim().length < 1 ||
    contactDesk.length > 100 ||
    (contactPhone && !/^[0-9-]{4,20}$/.test(contactPhone))
  )
    throw new Invalid(
      "Name a desk in 1 to 100 characters; its telephone number has digits and hyphens.",
      "담당 부서를 1자에서 100자 사이로 입력하고, 전화번호는 숫자와 -로 입력하십시오.",
      "CONTACT_INVALID",
    );
  const { complexIds, spaceIds, areaCodes } = scopeOf(wish);
  const known = await tx.existsBy(AgencyRow, { id: wish.agencyId });
  if (!known) throw new Invalid("No such agency.", "해당 기관이 없습니다.", "AGENCY_INVALID");
  const areas: unknown[] = await tx.query("select from area where code = any($1)", [areaCodes]);
  const places = [...complexIds, ...spaceIds];
  if (areas.length < areaCodes.length || places.length > 200 || !places.every((id) => /^(cpx|spc)_[0-9a-z]+$/.test(id)))
    throw new Invalid(
      "A role is limited to complexes (cpx_…), spaces (spc_…) and areas that the hub knows.",
      "역할의 범위는 등록된 단지, 공간, 행정구역이어야 합니다.",
      "AREA_INVALID",
    );
}

/** Whether a role that ends then, null for never, outlives its agreement. */
const isLater = (ends: string | null, expiresOn: string | null): boolean =>
  ends !== null && expiresOn !== null && ends > expiresOn;
