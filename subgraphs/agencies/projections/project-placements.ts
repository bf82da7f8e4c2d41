import { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import type { Reader } from "../../../kit/operation";
import { Invalid } from "../../../kit/errors";
import { validOn } from "../../../kit/valid-on";
import { project, type Projected } from "./projection";

export type ProjectedPlacements = Projected & { statedJobs: StatedFigureRow; asOf: string };

const MOST_COMPLEXES = 100_000;

/** The source's own ratio (jobs expected at the target number of complexes), applied to another number; null without those figures. */
export async function projectPlacements(
  { reading }: Reader,
  complexes: number,
  on: string,
): Promise<ProjectedPlacements | null> {
  if (complexes < 1 || complexes > MOST_COMPLEXES)
    throw new Invalid(
      `complexes must be from 1 to ${MOST_COMPLEXES}.`,
      `complexes는 1에서 ${MOST_COMPLEXES} 사이여야 합니다.`,
    );
  const figures = await reading.rows(
    StatedFigureRow,
    `join initiative i on i.id = t.subject_id where i.slug = 'molit-pilot' and t.measure in ('EXPECTED_JOBS', 'TARGET_COMPLEXES')`,
  );
  const statedJobs = figures.find((figure) => figure.measure === "EXPECTED_JOBS");
  const target = figures.find((figure) => figure.measure === "TARGET_COMPLEXES");
  if (!statedJobs?.value || !target?.value) return null;
  const [covered] = await reading.query<{ count: number }>(
    `select count(distinct t.complex_id) as count from placement t where ${validOn("$1")}`,
    [on],
  );
  const projected = project(complexes, { jobs: statedJobs.value, complexes: target.value }, covered?.count ?? 0);
  return { ...projected, statedJobs, asOf: on };
}
