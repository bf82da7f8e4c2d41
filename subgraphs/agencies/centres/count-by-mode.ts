import type { StatedFigureRow } from "../../../kit/facts/stated-figure.entity";
import type { OperationMode } from "./centre.entity";
import { type CentreNetworkState, uncovered } from "./find-network";

export type CountByMode = { mode: OperationMode; count: number }[];

const MEASURES = { direct: "CENTRES_DIRECT", entrusted: "CENTRES_ENTRUSTED" } as const;
const MODES = ["direct", "entrusted"] as const;

/** A city all of whose districts are served. The source counts modes of such a whole only; of a part, the answer would be invented. */
export const isWhole = (network: CentreNetworkState): boolean =>
  network.districts.length > 0 && uncovered(network).length === 0;

/** As the source states it; null where it does not state both. */
export function statedByMode(figures: readonly StatedFigureRow[]): CountByMode | null {
  const stated = MODES.flatMap((mode) => {
    const value = figures.find(({ measure }) => measure === MEASURES[mode])?.value ?? null;
    return value === null ? [] : [{ mode, count: value }];
  });
  return stated.length === MODES.length ? stated : null;
}

/** As the centres say themselves, which is invented for each of them: only for those who may see that. */
export const countedByMode = ({ centres }: CentreNetworkState): CountByMode =>
  MODES.map((mode) => ({ mode, count: centres.filter(({ operationMode }) => operationMode === mode).length }));
