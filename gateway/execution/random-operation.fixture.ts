import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from "graphql";

export type Random = {
  /** A whole number from 0 up to below this one. */
  below(bound: number): number;
  chance(share: number): boolean;
  of<Value>(values: readonly Value[]): Value;
};

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (share) => next() < share,
    of: (values) => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("there is nothing to choose from");
      return value;
    },
  };
}

const DEEPEST = 5;
const ALIASES = ["id", "name", "subjectKey", "a", "b", "c"];
const IDS = ["r1", "r2", "w1", "nobody"];

/** An operation that asks for anything the schema has, in any of the ways in which GraphQL lets one ask; not always a valid one. */
export function randomOperation(
  schema: GraphQLSchema,
  random: Random,
): { query: string; variables: Record<string, unknown> } {
  const fragments: string[] = [];

  const directive = (): string => {
    if (!random.chance(0.12)) return "";
    const value = random.of(["$yes", "$no", "true", "false"]);
    return ` ${random.of(["@include", "@skip"])}(if: ${value})`;
  };

  const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): string => {
    const given = args.flatMap(({ name }) => {
      if (name === "id") return [`id: ${random.chance(0.3) ? "$id" : JSON.stringify(random.of(IDS))}`];
      return random.chance(0.5) ? [`${name}: ${random.of(["$of", '"x"', '"y"'])}`] : [];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  };

  const field = (type: GraphQLCompositeType, depth: number): string => {
    const alias = random.chance(0.2) ? `${random.of(ALIASES)}: ` : "";
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    if (fields.length === 0 || random.chance(0.08)) return `${alias}__typename${directive()}`;
    const chosen = random.of(fields);
    const below = getNamedType(chosen.type);
    if (!isCompositeType(below)) return `${alias}${chosen.name}${argumentsOf(chosen)}${directive()}`;
    if (depth >= DEEPEST) return `${alias}__typename`;
    return `${alias}${chosen.name}${argumentsOf(chosen)}${directive()} ${selection(below, depth + 1)}`;
  };

  const conditionsOf = (type: GraphQLCompositeType): GraphQLCompositeType[] => {
    if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
    return [type, ...(isObjectType(type) ? type.getInterfaces() : [])];
  };

  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const condition = random.of(conditionsOf(type));
    if (random.chance(0.15)) return `... ${directive()} ${selection(type, depth + 1)}`;
    if (random.chance(0.6)) return `... on ${condition.name}${directive()} ${selection(condition, depth + 1)}`;
    const name = `F${fragments.length}`;
    // Its place is taken before its own fragments are written.
    const place = fragments.push("") - 1;
    fragments[place] = `fragment ${name} on ${condition.name} ${selection(condition, depth + 1)}`;
    return `...${name}${directive()}`;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const many = 1 + random.below(depth > 3 ? 2 : 4);
    const parts = Array.from({ length: many }, () =>
      depth < DEEPEST && random.chance(isUnionType(type) ? 0.8 : 0.2) ? fragment(type, depth) : field(type, depth),
    );
    return `{ ${parts.join(" ")} }`;
  };

  const kind = random.chance(0.08) ? "mutation" : "query";
  const root = kind === "mutation" ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error("the schema has no such root");
  const body = selection(root, 0);
  const declared = Object.entries(TYPES).filter(([name]) => [body, ...fragments].some((text) => text.includes(name)));
  const declaration = declared.map(([name, type]) => `${name}: ${type}`).join(", ");
  const variables = { yes: random.chance(0.5), no: random.chance(0.5), id: random.of(IDS), of: "z" };
  return {
    query: [`${kind} ${declaration && `(${declaration}) `}${body}`, ...fragments].join("\n"),
    variables: Object.fromEntries(
      Object.entries(variables).filter(([name]) => declared.some(([is]) => is === `$${name}`)),
    ),
  };
}

const TYPES = { $yes: "Boolean!", $no: "Boolean!", $id: "ID!", $of: "String" };
