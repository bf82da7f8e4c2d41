export type MergeStep = "hidden" | "propose" | "merge";

/**
 * Two records become one where the agencies that keep them both say so: the second word counts, or the only one where an
 * agency keeps both. To others there is nothing to merge.
 */
export function nextMergeStep(
  agency: string,
  keepers: readonly [kept: string, folded: string],
  proposedBy: string | null,
): MergeStep {
  if (!keepers.includes(agency)) return "hidden";
  if (keepers.every((keeper) => keeper === agency)) return "merge";
  return proposedBy !== null && proposedBy !== agency ? "merge" : "propose";
}
