import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { API_FILES } from "../../schema/files";

const schema = buildSchema(readFileSync(API_FILES.partner, "utf8"));

/** Everything that a partner can select of a type without saying more, so many steps deep; a type stands in no path twice. */
export const allFields = (type: string, depth: number): string =>
  selection(schema.getType(type), depth, new Set([type])) ?? "{ __typename }";

function selection(type: GraphQLNamedType | undefined, depth: number, above: ReadonlySet<string>): string | null {
  if (!type || depth === 0) return null;
  if (isAbstractType(type))
    return `{ ${schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${selection(one, depth, above) ?? "{ __typename }"}`)
      .join(" ")} }`;
  if (!isObjectType(type)) return null;
  const fields = Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .flatMap((field) => selected(field, depth, above));
  return fields.length > 0 ? `{ ${fields.join(" ")} }` : null;
}

function selected(field: GraphQLField<unknown, unknown>, depth: number, above: ReadonlySet<string>): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  if (above.has(type.name)) return [];
  const below = selection(type, depth - 1, new Set([...above, type.name]));
  return below ? [`${field.name} ${below}`] : [];
}

/** Every text and id in an answer, with its place in the schema; what counts, dates or ranks names nobody. */
export function texts(type: string, value: unknown): { at: string; text: string }[] {
  return within(schema.getType(type), value);
}

function within(type: GraphQLNamedType | undefined, value: unknown): { at: string; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((one) => within(type, one));
  if (!isObjectType(type) || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = type.getFields()[name];
    if (!field || inner === null) return [];
    const below = getNamedType(field.type);
    if (below.name !== "ID" && below.name !== "String") return within(below, inner);
    return (Array.isArray(inner) ? inner : [inner]).map((text) => ({ at: `${type.name}.${name}`, text: String(text) }));
  });
}
