import { Invalid } from "../../../kit/errors";
import type { UsageSpan } from "./find-usage";

export function insistOnPeriod({ from, to }: UsageSpan): void {
  if (from > to)
    throw new Invalid("from must not be later than to.", "from은 to보다 늦을 수 없습니다.", "PERIOD_INVALID");
}
