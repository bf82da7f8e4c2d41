import { Forbidden } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import { discloseTrend, type Trend } from "./disclose-trend";
import { mayReadTrend } from "./quality-of-life.policy";
import { openScore } from "./seal-score";

type SealedPair = { baselineId: string; baseline: Buffer; laterId: string; later: Buffer };

/** How the quality of life of those who take part was at the beginning and half a year later. */
export async function findTrend(
  { reading, viewer, today, secrets: { cipher } }: Reader,
  programmeId: string,
  instrument: string,
): Promise<Trend> {
  if (mayReadTrend(viewer, programmeId, today) !== "allowed")
    throw new Forbidden(
      "The trend of quality of life is told to agencies that read the reports of the programme or look after health in it.",
      "삶의 질 추이는 해당 사업의 보고서 열람 또는 건강관리 역할 기관만 조회할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const pairs = await reading.query<SealedPair>(
    `select baseline_id as "baselineId", baseline, later_id as "laterId", later from quality_of_life_pairs($1, $2)`,
    [programmeId, instrument],
  );
  return discloseTrend(
    pairs.map(({ baselineId, baseline, laterId, later }) => ({
      baseline: openScore(cipher, baselineId, baseline),
      later: openScore(cipher, laterId, later),
    })),
  );
}
