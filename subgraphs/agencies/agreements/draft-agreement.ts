import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Invalid, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { PlatformRow } from "../platforms/platform.entity";
import { AgreementPartyRow } from "./agreement-party.entity";
import { AgreementRow } from "./agreement.entity";
import { insistOnDocument, insistOnDrafting, periodInvalid } from "./find-agreement";
import { noteStep, tellAgreementChanged } from "./take-step";

export type DraftAgreement = {
  platformId: string;
  programmeId: string;
  partyAgencyIds: string[];
  effectiveOn: string;
  expiresOn?: string | null;
  documentHash: string;
  idempotencyKey: string;
};
export type DraftAgreementOutcome = { outcome: "AgreementSettled"; agreementId: string };

/** Begins an agreement about a programme. The platform's operator is a party to each, so none comes about without it. */
export async function draftAgreement(
  work: Work,
  { idempotencyKey, ...wish }: DraftAgreement,
): Promise<DraftAgreementOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const platform = await tx.findOneBy(PlatformRow, { id: wish.platformId });
  if (!platform?.operatorAgencyId) throw new NotFound("No such platform.", "해당 플랫폼이 없습니다.");
  await insistOnDrafting(work, wish);
  insistOnSense(wish, seoulDate(now));
  const parties = [...new Set([...wish.partyAgencyIds, platform.operatorAgencyId])];
  await insistOnAgencies(work, parties);
  return once(work, { operation: "draftAgreement", key: idempotencyKey, request: wish }, async () => {
    const agreement: AgreementRow = {
      id: newId("agr"),
      programmeId: wish.programmeId,
      platformId: wish.platformId,
      status: "draft",
      signedOn: null,
      signedOnPrecision: "day",
      effectiveOn: wish.effectiveOn,
      effectiveOnPrecision: "day",
      expiresOn: wish.expiresOn ?? null,
      expiresOnPrecision: "day",
      terminatedOn: null,
      version: 1,
      documentHash: wish.documentHash,
      termNote: null,
      synthetic: false,
      inferred: false,
      factSourceId: null,
    };
    const { id } = agreement;
    await tx.insert(AgreementRow, agreement);
    await tx.insert(
      AgreementPartyRow,
      parties.map((agencyId) => ({ agreementId: id, agencyId })),
    );
    await noteStep(work, agreement, { step: "drafted", documentHash: wish.documentHash });
    await tellAgreementChanged(work, agreement);
    return { outcome: "AgreementSettled", agreementId: id };
  });
}

function insistOnSense(
  { programmeId, effectiveOn, expiresOn, documentHash }: Omit<DraftAgreement, "idempotencyKey">,
  today: string,
): void {
  if (!/^prg_[0-9a-z]+$/.test(programmeId))
    throw new Invalid("This is not the id of a programme.", "사업 ID가 아닙니다.", "PROGRAMME_INVALID");
  if (effectiveOn < today || (expiresOn && expiresOn <= effectiveOn))
    throw periodInvalid(
      "An agreement begins today or later, and ends after it begins.",
      "협약은 오늘 이후에 시작하고 시작일보다 늦게 끝나야 합니다.",
    );
  insistOnDocument(documentHash);
}

async function insistOnAgencies({ tx }: Work, agencyIds: string[]): Promise<void> {
  const known: unknown[] = await tx.query("select from agency where id = any($1)", [agencyIds]);
  if (known.length < agencyIds.length || agencyIds.length < 2)
    throw new Invalid(
      "An agreement is between two or more agencies that the hub knows.",
      "협약은 등록된 둘 이상의 기관 사이에 맺어야 합니다.",
      "AGENCY_INVALID",
    );
}
