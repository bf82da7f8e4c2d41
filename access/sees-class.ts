import { type Basis, BASES } from "./basis";
import { BASIS_RULES } from "./basis-rules";
import { DATA_CLASSES, type DataClass } from "./data-class";
import { type Purpose, PURPOSES } from "./purpose";

/** What of a caller decides which classes of personal data can ever be told to it. */
export type ClassViewer = Readonly<{
  audience: string;
  agencyKind: string | null;
  purpose: string | null;
  basis: string | null;
}>;

export const isPurpose = (word: unknown): word is Purpose => PURPOSES.some((purpose) => purpose === word);
export const isBasis = (word: unknown): word is Basis => BASES.some((basis) => basis === word);

/** Whether a caller of this kind can have this basis at all, on this day (YYYY-MM-DD in Seoul). */
export function canHaveBasis(
  { audience, agencyKind }: Pick<ClassViewer, "audience" | "agencyKind">,
  basis: Basis,
  today: string,
): boolean {
  const { since } = BASIS_RULES[basis];
  return (since === null || since <= today) && isOfThoseWhoCanHave(audience, agencyKind, basis);
}

function isOfThoseWhoCanHave(audience: string, agencyKind: string | null, basis: Basis): boolean {
  if (audience === "self") return basis === "SELF";
  if (audience !== "partner" && audience !== "staff") return false;
  return BASIS_RULES[basis].kinds.some((kind) => kind === agencyKind);
}

const isDataClass = (word: string): word is DataClass => DATA_CLASSES.some((dataClass) => dataClass === word);

/**
 * Whether a class of personal data can be told to this caller at all, of anybody. A no is final; after a yes the owner of
 * the person still decides for each one.
 */
export function seesClass({ audience, agencyKind, purpose, basis }: ClassViewer, dataClass: string): boolean {
  if (
    !isDataClass(dataClass) ||
    !isPurpose(purpose) ||
    // Statistics have counts, and no data about one person.
    purpose === "STATISTICS" ||
    !isBasis(basis) ||
    !isOfThoseWhoCanHave(audience, agencyKind, basis)
  )
    return false;
  const { purposes, opens } = BASIS_RULES[basis];
  return (purposes === null || purposes.includes(purpose)) && opens.includes(dataClass);
}
