import { canHaveBasis, isBasis, isPurpose } from "../../../access/sees-class";
import { BASES } from "../../../access/basis";
import { PURPOSES } from "../../../access/purpose";
import type { AgencyKind } from "../../../access/agency-kind";
import { Forbidden, Invalid } from "../../../kit/errors";

/** What somebody may state when they ask for data about people. */
export type Grants = { purposes: string[]; bases: string[] };

/** A person's own; no agency has it. */
const OWN_RIGHTS = "OWN_RIGHTS";

/** Purposes and bases that an agency of this kind can have on this day. */
export function insistOnGrants({ purposes, bases }: Grants, kind: AgencyKind, today: string): void {
  if (!purposes.every((purpose) => isPurpose(purpose) && purpose !== OWN_RIGHTS))
    throw new Invalid(
      `No agency has such a purpose. Known are ${PURPOSES.filter((purpose) => purpose !== OWN_RIGHTS).join(", ")}.`,
      "기관에 허용할 수 있는 이용 목적이 아닙니다.",
      "PURPOSE_UNKNOWN",
    );
  for (const basis of bases) {
    if (!isBasis(basis))
      throw new Invalid(
        `Nobody knows this basis. Known are ${BASES.join(", ")}.`,
        "등록되지 않은 법적 근거입니다.",
        "BASIS_UNKNOWN",
      );
    if (!canHaveBasis({ audience: "partner", agencyKind: kind }, basis, today))
      throw new Forbidden(
        "In law an agency of this kind cannot have this basis.",
        "이 기관의 유형으로는 해당 법적 근거를 사용할 수 없습니다.",
        "BASIS_NOT_AVAILABLE_TO_AGENCY",
      );
  }
}

/** The first with what only the second has, each once. */
export const joined = (held: readonly string[], more: readonly string[]): string[] => [...new Set([...held, ...more])];

export const without = (held: readonly string[], less: readonly string[]): string[] =>
  held.filter((word) => !less.includes(word));
