import DataLoader from "dataloader";

/** Loads rows by key; a key whose row is missing, or hidden from this viewer, resolves to null. */
export function loadOne<Key extends string, Row>(fetch: (keys: Key[]) => Promise<Row[]>, keyOf: (row: Row) => Key) {
  return new DataLoader<Key, Row | null>(async (keys) => {
    const rows = new Map((await fetch([...keys])).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads the rows that belong to each key, in the order in which they were fetched. */
export function loadMany<Key extends string, Row>(fetch: (keys: Key[]) => Promise<Row[]>, keyOf: (row: Row) => Key) {
  return new DataLoader<Key, Row[]>(async (keys) => {
    const rows = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await fetch([...keys])) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/**
 * One loader for each different set of arguments: two places of a query that ask for the same list with other
 * arguments share nothing, those with equal arguments share one statement.
 */
export function byArguments<Args, Loader>(make: (args: Args) => Loader): (args: Args) => Loader {
  const made = new Map<string, Loader>();
  return (args) => {
    const key = JSON.stringify(args);
    const loader = made.get(key) ?? make(args);
    made.set(key, loader);
    return loader;
  };
}
