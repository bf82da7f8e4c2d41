import { readFileSync } from "node:fs";
import { type GraphQLField, type GraphQLSchema, isObjectType, parse, buildASTSchema, Kind } from "graphql";
import { SUPERGRAPH_FILE } from "../../schema/files";
import { CLASSIFIED_TYPES, PARTY_TYPES } from "../../schema/owners";

const SDL = readFileSync(SUPERGRAPH_FILE, "utf8");

/** Everything that the subgraphs have together, with the directives of the supergraph. */
export const whole: GraphQLSchema = buildASTSchema(parse(SDL), { assumeValidSDL: true });

/** The supergraph as a gateway would run it that knew neither contracts nor classes of data. */
export const WITHOUT_GUARDS = SDL.replace(/(?<!directive)\s+@inaccessible\b/g, "").replace(
  /(?<!directive)\s+@classified\(as: \[[^\]]*\]\)/g,
  "",
);

const ABOUT_PEOPLE = [...CLASSIFIED_TYPES, ...PARTY_TYPES];

const says = ({ astNode }: GraphQLField<unknown, unknown>, directive: string): boolean =>
  !!astNode?.directives?.some(({ name }) => name.value === directive);

/** Every operation, every classified field and every field of a type about people. */
export function coordinates(): string[] {
  return Object.values(whole.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith("__")) return [];
    const isRoot = type.name === "Query" || type.name === "Mutation";
    return Object.values(type.getFields())
      .filter((field) => isRoot || ABOUT_PEOPLE.includes(type.name) || says(field, "classified"))
      .map(({ name }) => `${type.name}.${name}`);
  });
}

export function fieldAt(coordinate: string): GraphQLField<unknown, unknown> {
  const [typeName = "", name = ""] = coordinate.split(".");
  const type = whole.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`the supergraph has no ${coordinate}`);
  return field;
}

/** What the supergraph says that a field tells about people. */
export function classesOf(coordinate: string): string[] {
  const said = fieldAt(coordinate).astNode?.directives?.find(({ name }) => name.value === "classified");
  const value = said?.arguments?.[0]?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [];
}
