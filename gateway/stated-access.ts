import { canHaveBasis, isBasis, isPurpose } from "../access/sees-class";
import { makeViewer } from "../kit/caller-context";
import { Forbidden, Invalid } from "../kit/errors";
import { insistOnDownloadReason } from "../kit/evidence/download-reason";
import type { Origin, Viewer } from "../kit/viewer";

/** What a client was granted to state: for what, and on which basis, it may ask for data about a person. */
export type Granted = Readonly<{ purposes: readonly string[]; bases: readonly string[] }>;

export const NOTHING_GRANTED: Granted = { purposes: [], bases: [] };

/** Who asks, and what that caller may state; which client it is, where it is a system that asks by itself. */
export type KnownCaller = Readonly<{ viewer: Viewer; granted: Granted; client: string | null }>;

/** The caller with the purpose and basis of this request, and where it said so, why and that it takes away what it reads. */
export type StatedCaller = Readonly<{ viewer: Viewer } & Pick<Origin, "reason" | "action">>;

const LONGEST_REASON = 500;

/**
 * Reads `extensions.access` of a GraphQL request: { purpose, basis, reason, action }. Nothing is stated by a header or an address,
 * because those are kept in logs and sent by pages that nobody chose to trust.
 */
export function statedBy({ viewer, granted }: KnownCaller, body: unknown, today: string): StatedCaller {
  const access = property(property(body, "extensions"), "access");
  if (access === undefined || access === null) return { viewer };
  const { purpose, basis, reason, action, ...others } = fieldsOf(access);
  if (Object.keys(others).length > 0) throw malformed();
  const stated = makeViewer({
    ...viewer,
    purpose: purposeOf(purpose, granted),
    basis: basisOf(basis, viewer, granted, today),
  });
  const said = reason === undefined || reason === null ? {} : { reason: reasonOf(reason) };
  if (action === undefined || action === null || action === "VIEW") return { viewer: stated, ...said };
  if (action === "PRINT") return { viewer: stated, ...said, action: "print" };
  if (action !== "DOWNLOAD") throw malformed();
  return { viewer: stated, action: "download", reason: insistOnDownloadReason(said.reason) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const property = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

function fieldsOf(access: unknown): Record<string, unknown> {
  if (!isObject(access)) throw malformed();
  return access;
}

function purposeOf(purpose: unknown, { purposes }: Granted): string | null {
  if (purpose === undefined || purpose === null) return null;
  if (!isPurpose(purpose))
    throw new Invalid("Nobody knows this purpose.", "등록되지 않은 이용 목적입니다.", "PURPOSE_UNKNOWN");
  if (purposes.includes(purpose)) return purpose;
  throw new Forbidden(
    "This client was not granted this purpose. Ask the platform's operator.",
    "이 클라이언트에 허용되지 않은 이용 목적입니다. 플랫폼 운영자에게 문의하십시오.",
    "PURPOSE_NOT_GRANTED",
  );
}

function basisOf(basis: unknown, viewer: Viewer, { bases }: Granted, today: string): string | null {
  if (basis === undefined || basis === null) return null;
  if (!isBasis(basis)) throw new Invalid("Nobody knows this basis.", "등록되지 않은 법적 근거입니다.", "BASIS_UNKNOWN");
  if (viewer.audience !== "open" && !canHaveBasis(viewer, basis, today))
    throw new Forbidden(
      "In law an agency of this kind cannot have this basis.",
      "이 기관의 유형으로는 해당 법적 근거를 사용할 수 없습니다.",
      "BASIS_NOT_AVAILABLE_TO_AGENCY",
    );
  if (bases.includes(basis)) return basis;
  throw new Forbidden(
    "This client was not granted this basis. Ask the platform's operator.",
    "이 클라이언트에 허용되지 않은 법적 근거입니다. 플랫폼 운영자에게 문의하십시오.",
    "BASIS_NOT_GRANTED",
  );
}

function reasonOf(reason: unknown): string {
  if (typeof reason === "string" && reason.trim() !== "" && reason.length <= LONGEST_REASON) return reason.trim();
  throw new Invalid(
    `A reason is text of 1 to ${LONGEST_REASON} characters.`,
    `사유는 1~${LONGEST_REASON}자의 글이어야 합니다.`,
    "REASON_INVALID",
  );
}

const malformed = (): Invalid =>
  new Invalid(
    "extensions.access holds purpose, basis, reason and action (VIEW, PRINT or DOWNLOAD), and nothing else.",
    "extensions.access에는 purpose, basis, reason, action(VIEW·PRINT·DOWNLOAD)만 쓸 수 있습니다.",
    "ACCESS_INVALID",
  );
