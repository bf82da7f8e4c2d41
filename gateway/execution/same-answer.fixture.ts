import { isDeepStrictEqual } from "node:util";
import { isTree } from "./tree";

type Path = readonly (string | number)[];
type ToldError = { message: string; path?: Path; extensions?: { code?: unknown } };

export type Told = { data?: unknown; errors?: readonly ToldError[] };

/**
 * What is wrong with an answer beside that of one schema; null where nothing is. The data are the same. Wherever one
 * schema explains a null by an error, so does the other, by one of the same codes, and nowhere else: of several errors
 * that empty one place each may tell any.
 */
export function sameAnswer(whole: Told, graph: Told): string | null {
  if (!isDeepStrictEqual(whole.data ?? null, graph.data ?? null)) return "the data differ";
  const expected = byEmptied(whole);
  const told = byEmptied(graph);
  for (const [place, errors] of expected) {
    const found = told.get(place);
    if (!found) {
      if (errors.every(isLacking)) continue;
      return `no error tells why ${place} is null`;
    }
    if (errors.some(isLacking)) continue;
    if (!errors.some((one) => found.some((other) => codeOf(one) === codeOf(other))))
      return `${place} is null for another reason`;
  }
  for (const [place, errors] of told)
    if (!expected.has(place) && !errors.every(isLacking)) return `an error is told of ${place}, where there is none`;
  return null;
}

/** Apollo Server gives this code to what has none. */
const codeOf = ({ extensions }: ToldError): unknown => extensions?.code ?? "INTERNAL_SERVER_ERROR";

/** Of a value that callers do not know the graph says nothing, or that there is none anywhere. */
const isLacking = ({ message }: ToldError): boolean =>
  /^Enum "Colour" cannot represent value|^No subgraph gave a value/.test(message);

/** The errors of an answer by the place that each of them emptied. */
function byEmptied({ data, errors = [] }: Told): Map<string, ToldError[]> {
  const found = new Map<string, ToldError[]>();
  for (const error of errors) {
    const place = JSON.stringify(emptied(data ?? null, error.path ?? []));
    found.set(place, [...(found.get(place) ?? []), error]);
  }
  return found;
}

function emptied(data: unknown, path: Path): Path {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = isTree(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return path;
}
