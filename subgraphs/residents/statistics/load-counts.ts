import { loadMany, loadOne } from "../../../kit/batch";
import type { Viewer } from "../../../kit/viewer";
import { maySeeCounts } from "./count.policy";

type Fetch<Key, Counted> = (keys: Key[]) => Promise<Counted[]>;

const scoped =
  <Key, Counted>(viewer: Viewer, count: Fetch<Key, Counted>): Fetch<Key, Counted> =>
  (keys) =>
    maySeeCounts(viewer) === "allowed" ? count(keys) : Promise.resolve([]);

/** One answer for each key; null for a viewer who may not see counts, and nothing is counted for that viewer. */
export const loadCount = <Key extends string, Counted>(
  viewer: Viewer,
  count: Fetch<Key, Counted>,
  keyOf: (counted: Counted) => Key,
) => loadOne(scoped(viewer, count), keyOf);

/** Several answers for each key; none for a viewer who may not see counts. */
export const loadCounts = <Key extends string, Counted>(
  viewer: Viewer,
  count: Fetch<Key, Counted>,
  keyOf: (counted: Counted) => Key,
) => loadMany(scoped(viewer, count), keyOf);
