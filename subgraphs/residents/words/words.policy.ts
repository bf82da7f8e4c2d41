import type { Basis } from "../../../access/basis";
import { seesClass } from "../../../access/sees-class";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { WrittenPart } from "./written-words.entity";

const OF_ITS_OWN: readonly Basis[] = ["OWN_RECORD"];

/** The basis on which an emergency was opened is as good as that of its record. */
const BASES: Partial<Record<WrittenPart, readonly Basis[]>> = {
  "EmergencyAccess.reason": ["OWN_RECORD", "EMERGENCY_15_1_5"],
};

/**
 * What somebody wrote about a person is a record of the agency that it was written to or by, whoever keeps the person's. So
 * such a party reads it on the basis of its own record, and the person on that of the own right; each says what for.
 * The remark of a review is for the agency alone.
 */
export function mayReadWords(viewer: Viewer, part: WrittenPart): Verdict {
  if (viewer.audience === "self" && part === "EmergencyAccess.remark") return "hidden";
  const bases: readonly (string | null)[] = viewer.audience === "self" ? ["SELF"] : (BASES[part] ?? OF_ITS_OWN);
  return bases.includes(viewer.basis) && seesClass(viewer, "PII_BASIC") ? "allowed" : "forbidden";
}
