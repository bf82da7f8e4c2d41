/** What one client did to one thing: when it asked, when it had the answer, and what the answer was. */
export type Done<Wish, Said> = { wish: Wish; said: Said; from: number; until: number };

/**
 * What a thing would have said, one wish after the other: for each state that the wish may lead to, that state. None
 * where it could not have said this.
 */
export type Model<State, Wish, Said> = {
  start: State;
  after(state: State, wish: Wish, said: Said): State[];
};

/**
 * Whether what several clients saw at once could have been seen by one after the other, each wish at some moment between
 * being asked and being answered (linearizability; Wing and Gong 1993, with states already tried left out as Lowe 2017).
 */
export function couldHaveBeen<State, Wish, Said>(
  { start, after }: Model<State, Wish, Said>,
  history: readonly Done<Wish, Said>[],
): boolean {
  const all = [...history].sort((one, other) => one.from - other.from);
  const isDone = new Array<boolean>(all.length).fill(false);
  const tried = new Set<string>();

  const goOn = (first: number, state: State): boolean => {
    while (isDone[first]) first++;
    if (first === all.length) return true;
    // Whoever asked after one of those left was answered comes later than that one.
    let [last, until] = [first, Infinity];
    for (; last < all.length && (all[last]?.from ?? Infinity) <= until; last++)
      if (!isDone[last]) until = Math.min(until, all[last]?.until ?? Infinity);
    const situation = `${first} ${isDone.slice(first, last).map(Number).join("")} ${JSON.stringify(state)}`;
    if (tried.has(situation)) return false;
    tried.add(situation);
    for (let at = first; at < last; at++) {
      const one = all[at];
      if (!one || isDone[at]) continue;
      isDone[at] = true;
      for (const next of after(state, one.wish, one.said)) if (goOn(first, next)) return true;
      isDone[at] = false;
    }
    return false;
  };
  return goOn(0, start);
}
