import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { PlatformRow } from "../platforms/platform.entity";
import { AgreementRow } from "./agreement.entity";
import { mayAmend, mayDraft, maySeeDrafts } from "./agreement.policy";

/** An agreement that this caller may know of. */
export async function findAgreement({ tx, viewer }: Work, id: string): Promise<AgreementRow> {
  const agreement = maySeeDrafts(viewer) === "allowed" ? await tx.findOneBy(AgreementRow, { id }) : null;
  if (!agreement) throw new NotFound("No such agreement.", "해당 협약을 찾을 수 없습니다.");
  return agreement;
}

export async function operatorOfPlatform({ tx }: Work, platformId: string | null): Promise<string | null> {
  const platform = platformId === null ? null : await tx.findOneBy(PlatformRow, { id: platformId });
  return platform?.operatorAgencyId ?? null;
}

type Settled = { programmeId: string; platformId: string | null };

export async function insistOnDrafting(work: Work, { programmeId, platformId }: Settled): Promise<void> {
  const operatorAgencyId = await operatorOfPlatform(work, platformId);
  if (mayDraft(work.viewer, { programmeId, operatorAgencyId, on: seoulDate(work.now) }) !== "allowed")
    throw new Forbidden(
      "Only those who administer the platform at its operator, or an agency with the role PLANNING or PROJECT_MANAGEMENT in the programme, may settle who does what in it.",
      "플랫폼 운영기관의 플랫폼 관리자, 또는 해당 사업에서 기획·사업관리 역할을 맡은 기관만 역할을 정할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
}

export async function insistOnAmending(work: Work, { platformId }: Settled): Promise<void> {
  if (mayAmend(work.viewer, { operatorAgencyId: await operatorOfPlatform(work, platformId) }) !== "allowed")
    throw new Forbidden(
      "What all parties have signed is amended or terminated only by those who administer the platform at its operator.",
      "모든 당사자가 서명한 협약은 플랫폼 운영기관의 플랫폼 관리자만 변경하거나 해지할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
}

export function insistOnDocument(hash: string | null | undefined): string {
  if (hash && /^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new Invalid(
    "Give the SHA-256 of the document as 64 hexadecimal digits in small letters.",
    "문서의 SHA-256 값을 소문자 16진수 64자리로 입력하십시오.",
    "DOCUMENT_HASH_INVALID",
  );
}

export function insistOnReason(reason: string): string {
  const said = reason.trim();
  if (said.length >= 10 && said.length <= 500) return said;
  throw new Invalid("Say why in 10 to 500 characters.", "사유를 10자에서 500자 사이로 입력하십시오.", "REASON_INVALID");
}

export const periodInvalid = (message: string, messageKo: string): Invalid =>
  new Invalid(message, messageKo, "PERIOD_INVALID");
