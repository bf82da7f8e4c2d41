/** What kind of datum about a person each field of the graph tells: `Type.field` → classes. What is missing tells none. */
export type Classifications = ReadonlyMap<string, readonly string[]>;

/** Whether a field is closed to whoever sees these classes: it takes every class that the field tells, and unknown ones nobody has. */
export function isClosed(
  classifications: Classifications,
  coordinate: string,
  sees: (dataClass: string) => boolean,
): boolean {
  const classes = classifications.get(coordinate);
  return classes !== undefined && (classes.length === 0 || !classes.every(sees));
}

/** The classes among those of some fields that are not seen, as a name for everybody of whom the same is true. */
export const closedClasses = (
  classifications: Classifications,
  coordinates: Iterable<string>,
  sees: (dataClass: string) => boolean,
): string[] => {
  const told = [...coordinates].flatMap((coordinate) => classifications.get(coordinate) ?? []);
  return [...new Set(told)].filter((dataClass) => !sees(dataClass)).sort();
};
