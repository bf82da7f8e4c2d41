/** An object of the answer while it grows, under the response names of the plan. */
export type Tree = { [name: string]: unknown };

export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One step of a plan's path: a response name, or `@` for every element of a list. */
type Step = string | number;

/** The objects that stand at a path, each once, however many places share it. */
export function objectsAt(root: Tree, path: readonly Step[]): Set<Tree> {
  const found = new Set<Tree>();
  const walk = (value: unknown, step: number): void => {
    if (Array.isArray(value)) {
      const next = path[step] === "@" ? step + 1 : step;
      for (const element of value) walk(element, next);
    } else if (isTree(value)) {
      const name = path[step];
      if (name === undefined) found.add(value);
      else walk(value[name], step + 1);
    }
  };
  walk(root, 0);
  return found;
}

export type Place = (string | number)[];

/** Every place at which each of the objects at a path stands. */
export function placesAt(root: Tree, path: readonly Step[]): Map<Tree, Place[]> {
  const found = new Map<Tree, Place[]>();
  const walk = (value: unknown, step: number, place: Place): void => {
    if (Array.isArray(value)) {
      const next = path[step] === "@" ? step + 1 : step;
      value.forEach((element, index) => walk(element, next, [...place, index]));
    } else if (isTree(value)) {
      const name = path[step];
      if (name !== undefined) return walk(value[name], step + 1, [...place, name]);
      const known = found.get(value);
      if (known) known.push(place);
      else found.set(value, [place]);
    }
  };
  walk(root, 0, []);
  return found;
}

/** Adds what an answer says to what is known. Lists of one field have one length, whoever answers. */
export function merge(known: Tree, more: Tree): void {
  if (known === more) return;
  for (const name of Object.keys(more)) {
    const value = more[name];
    if (value !== undefined) known[name] = merged(known[name], value);
  }
}

function merged(known: unknown, more: unknown): unknown {
  if (isTree(known) && isTree(more)) {
    merge(known, more);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(more) && known.length === more.length)
    return known.map((element, index) => merged(element, more[index]));
  return more;
}
