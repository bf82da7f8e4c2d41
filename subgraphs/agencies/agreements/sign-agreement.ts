import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import {
  cannotGoOn,
  type IllegalTransitionOutcome as IllegalTransition,
  versionConflict,
  type VersionConflictOutcome as VersionConflict,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { AgreementPartyRow } from "./agreement-party.entity";
import { AgreementRoleRow } from "./agreement-role.entity";
import type { AgreementRow } from "./agreement.entity";
import { maySign } from "./agreement.policy";
import { findAgreement } from "./find-agreement";
import { standingOn } from "./standing";
import { takeStep, tellAgreementChanged } from "./take-step";
import { tellRolesChanged } from "./tell-roles";

export type SignAgreement = { agreementId: string; documentHash: string; version: number; idempotencyKey: string };
export type SignAgreementOutcome =
  { outcome: "AgreementSettled"; agreementId: string } | IllegalTransition | VersionConflict;

/** One party signs, for itself; with the last signature the agreement holds from the day on which it takes effect. */
export async function signAgreement(
  work: Work,
  { idempotencyKey, ...wish }: SignAgreement,
): Promise<SignAgreementOutcome> {
  const agencyId = actingAgency(work.viewer);
  const agreement = await findAgreement(work, wish.agreementId);
  const parties = await work.tx.findBy(AgreementPartyRow, { agreementId: agreement.id });
  if (
    maySign(
      work.viewer,
      parties.map((party) => party.agencyId),
    ) !== "allowed"
  )
    throw new Forbidden(
      "An agreement is signed by its parties: each by its own system, or by staff who administer its rights.",
      "협약은 당사자 기관의 시스템 또는 권한 관리자만 서명할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  if (agreement.documentHash !== wish.documentHash)
    throw new Invalid(
      "This is not the document that the agreement was drafted with. Read it again and sign what it says.",
      "협약 초안의 문서와 다릅니다. 문서를 다시 확인한 후 서명하십시오.",
      "DOCUMENT_HASH_INVALID",
    );
  return once(work, { operation: "signAgreement", key: idempotencyKey, request: wish }, () =>
    sign(work, agreement, parties, agencyId, wish.version),
  );
}

async function sign(
  work: Work,
  agreement: AgreementRow,
  parties: AgreementPartyRow[],
  agencyId: string,
  version: number,
): Promise<SignAgreementOutcome> {
  const { tx, viewer, now } = work;
  const { id: agreementId, documentHash } = agreement;
  if (agreement.version !== version) return versionConflict(agreement.version);
  if (agreement.status !== "draft") return cannotGoOn(standingOn(agreement, seoulDate(now)), ["terminated"]);
  if (parties.some((party) => party.agencyId === agencyId && party.signedAt)) return cannotGoOn("signed", []);
  const roles = await tx.findBy(AgreementRoleRow, { agreementId });
  if (roles.length === 0)
    throw new Invalid(
      "Nobody has a role in this agreement yet: add them, then sign.",
      "아직 역할이 정해지지 않은 협약입니다. 역할을 추가한 후 서명하십시오.",
      "AGREEMENT_INCOMPLETE",
    );
  const isLast = parties.every((party) => party.agencyId === agencyId || party.signedAt);
  const stepped = await takeStep(work, agreement, {
    step: "signed",
    documentHash,
    change: isLast ? { status: "signed", signedOn: seoulDate(now) } : {},
  });
  if (!stepped) return versionConflict(version + 1);
  await tx.update(AgreementPartyRow, { agreementId, agencyId }, { signedAt: now, signedBy: viewer.actor });
  if (isLast) await tellRolesChanged(work, stepped, roles);
  await tellAgreementChanged(work, stepped);
  return { outcome: "AgreementSettled", agreementId };
}
