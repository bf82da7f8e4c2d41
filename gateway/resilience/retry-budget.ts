/** Every tenth request may be asked again, and a few in a row: a subgraph that is overloaded gets no second load. */
const EARNED = 0.1;
const MOST = 10;

export function retryBudget(): { earn(): void; spend(): boolean } {
  let left = MOST;
  return {
    earn() {
      left = Math.min(MOST, left + EARNED);
    },
    spend() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
