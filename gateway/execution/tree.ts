/** An object of the answer while it grows, under the response names of the plan. */
export type Tree = { [name: string]: unknown };

export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One step of a plan's path: a response name, or `@` for every element of a list. */
type Step = string | number;

/** Somewhere an object stands: under a name of an object, or at a place of a list. */
type Holder = Tree | unknown[];

/** Told of an object each time that it is come by; `holder[at]` is where. The root is held by nothing. */
type Visit = (object: Tree, holder: Holder | null, at: Step) => void;

/** Goes to every place of a path at which there is an object. */
export function visitObjects(root: Tree, path: readonly Step[], visit: Visit): void {
  const walk = (value: unknown, step: number, holder: Holder | null, at: Step): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      const next = path[step] === "@" ? step + 1 : step;
      for (let index = 0; index < value.length; index += 1) walk(value[index], next, value, index);
    } else {
      const name = path[step];
      if (name === undefined) visit(value as Tree, holder, at);
      else walk((value as Tree)[name], step + 1, value as Tree, name);
    }
  };
  walk(root, 0, null, "");
}

/** The objects that stand at a path, each once, however many places share it. */
export function objectsAt(root: Tree, path: readonly Step[]): Set<Tree> {
  const found = new Set<Tree>();
  visitObjects(root, path, (object) => found.add(object));
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
  for (const name of Object.keys(more)) mergeField(known, name, more[name]);
}

/** No field: written to, it would be what every object of this process stands on. */
const PROTOTYPE = "__proto__";

/** The same of one field. */
export function mergeField(known: Tree, name: string, value: unknown): void {
  if (value === undefined || name === PROTOTYPE) return;
  known[name] = typeof value === "object" && value !== null ? merged(known[name], value) : value;
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

/** The same again, which shares no object with it. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isTree(value)) return value;
  const copy: Tree = {};
  for (const name of Object.keys(value)) if (name !== PROTOTYPE) copy[name] = copyOf(value[name]);
  return copy;
}
