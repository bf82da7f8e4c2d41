import { type Cell, type Count, discloseParts, NOT_AVAILABLE, THRESHOLD } from "../../../access/disclose";
import { Forbidden } from "../../../kit/errors";
import type { Reader } from "../../../kit/operation";
import { DISCOVERY_REASONS, type DiscoveryReason } from "./discovery.entity";
import { mayCountBlindSpots } from "./discovery.policy";

export type BlindSpots = {
  year: number;
  discoveries: Cell;
  byReason: { reason: DiscoveryReason; discoveries: Cell }[];
};

type Counted = { reason: DiscoveryReason | null; discoveries: number };

const count = (value: number): Count => ({ value, synthetic: false, kept: true });

/** How many discoveries of a year had which reason; one with several reasons counts for each, and once in the whole. */
export async function countBlindSpots(
  { reading, viewer, today }: Reader,
  { year, programmeId }: { year: number; programmeId: string | null },
): Promise<BlindSpots> {
  if (mayCountBlindSpots(viewer, programmeId, today) !== "allowed")
    throw new Forbidden(
      "Blind spots are counted for whoever reads the reports of the programme, and for security agencies.",
      "사각지대 통계는 해당 사업의 보고서 열람 역할 기관 또는 보장기관만 조회할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const counted = await reading.query<Counted>("select reason, discoveries from discoveries_by_reason($1, $2)", [
    year,
    programmeId,
  ]);
  const of = (reason: DiscoveryReason | null): number => counted.find((one) => one.reason === reason)?.discoveries ?? 0;
  const { total, parts } = discloseParts(
    DISCOVERY_REASONS.map((reason) => ({ count: count(of(reason)), threshold: THRESHOLD })),
    { count: count(of(null)), threshold: THRESHOLD },
  );
  return {
    year,
    discoveries: total,
    byReason: DISCOVERY_REASONS.map((reason, index) => ({ reason, discoveries: parts[index] ?? NOT_AVAILABLE })),
  };
}
