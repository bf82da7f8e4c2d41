import { LRUCache } from "lru-cache";
import type { Viewer } from "../../kit/viewer";

/** A question without its values: what a plan is made for. Of its variables only those that include and skip. */
export type Asked = {
  query: string;
  operationName: string | undefined;
  switches: Readonly<Record<string, boolean>>;
  /** The last who asked it: what is closed to them is part of the plan. */
  viewer: Viewer;
};

export type MostAsked = {
  note(asked: Omit<Asked, "switches">, variables: Record<string, unknown> | null | undefined): void;
  /** What an audience asked, most often first. */
  of(audience: string): Asked[];
};

const REMEMBERED = 1000;
const LONGEST = 20_000;

/** What was asked since the start, so that the plans for it are ready before another graph takes over. */
export function createMostAsked(): MostAsked {
  const known = new LRUCache<string, { asked: Asked; times: number }>({ max: REMEMBERED });
  return {
    note({ query, operationName, viewer }, variables) {
      if (query.length > LONGEST) return;
      const key = `${viewer.audience} ${operationName ?? ""} ${query}`;
      const before = known.get(key);
      if (before) before.times += 1;
      else known.set(key, { asked: { query, operationName, switches: switchesIn(variables), viewer }, times: 1 });
    },
    of: (audience) =>
      [...known.values()]
        .filter(({ asked }) => asked.viewer.audience === audience)
        .sort((one, other) => other.times - one.times)
        .map(({ asked }) => asked),
  };
}

const switchesIn = (variables: Record<string, unknown> | null | undefined): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(variables ?? {}).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"),
  );
