import { actingAgency } from "../../../kit/acting-agency";
import type { Work } from "../../../kit/work";
import { HighRiskStepRow } from "./high-risk.entity";

type Step = Pick<HighRiskStepRow, "entryId" | "version" | "kind" | "criteria" | "level" | "reviewOn">;

/** Keeps what an entry said after a step, for good. */
export async function noteStep(
  { tx, viewer, now }: Work,
  { entryId, version, kind, criteria, level, reviewOn }: Step,
): Promise<void> {
  const said = { entryId, version, kind, criteria, level, reviewOn };
  await tx.insert(HighRiskStepRow, { ...said, agencyId: actingAgency(viewer), at: now, actor: viewer.actor });
}
