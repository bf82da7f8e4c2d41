import { type Cell, SENSITIVE_THRESHOLD, THRESHOLD } from "../../../access/disclose";
import { type Aims, isForHealth } from "../programmes/taking-part";

/** Below how many people the numbers of a programme are withheld. */
export const headCountThreshold = (aims: Aims): number => (isForHealth(aims) ? SENSITIVE_THRESHOLD : THRESHOLD);

const WITHHELD = `1명 이상 ${THRESHOLD}명 미만(건강에 관한 사업은 ${SENSITIVE_THRESHOLD}명 미만)이거나, 다른 수에서 빼면 그런 수를 알 수 있어 밝히지 않는다.`;

/** One reason for all: which number is itself small and which only covers it is not told. */
export const withheldBecause = (...cells: Cell[]): string | null =>
  cells.some(({ status }) => status === "confidential") ? WITHHELD : null;
