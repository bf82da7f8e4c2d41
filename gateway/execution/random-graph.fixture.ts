import { type Cut, type CutType, EXTERNAL, OVERRIDDEN, SchemaCutter } from "./cut-schema.fixture";
import type { GraphParts } from "./graph.fixture";
import { type Known, RandomData } from "./random-data.fixture";
import { randomFrom } from "./random-operation.fixture";
import { COLOURS, type FieldModel, fieldText, HIDDEN_COLOUR, randomSchema } from "./random-schema.fixture";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"])
directive @classified(as: [String!]!) on FIELD_DEFINITION`;

export type RandomGraph = { data: RandomData; whole: string; parts: GraphParts };

/** A schema, its data, and the same cut into subgraphs. */
export function randomGraph(seed: number): RandomGraph {
  const random = randomFrom(seed);
  const model = randomSchema(random);
  const { cuts } = new SchemaCutter(model, random);
  const data = new RandomData(model, seed);
  const parts = cuts.map((cut, index) => [`s${index}`, { sdl: sdlOf(cut), resolvers: resolversOf(cut, data) }]);
  return { data, whole: wholeOf(data, cuts), parts: Object.fromEntries(parts) };
}

function sdlOf(cut: Cut): string {
  const types = [...cut].map(([name, type]) => {
    if (type.kind === "union") return `union ${name} = ${type.members.join(" | ")}`;
    const lines = [...type.fields.values()].map(({ field, directives }) => {
      // Only objects share.
      const said = [...directives].filter((one) => type.kind === "type" || one !== "@shareable");
      return `  ${fieldText(field)} ${said.join(" ")}${field.hidden && !directives.has(EXTERNAL) ? " @inaccessible" : ""}`;
    });
    return `${type.kind} ${name}${implementing(type.interfaces)} ${keysOf(type)} {\n${lines.join("\n")}\n}`;
  });
  return [LINK, `enum Colour { ${COLOURS.join(" ")} ${HIDDEN_COLOUR} @inaccessible }`, ...types].join("\n");
}

const implementing = (interfaces: Iterable<string>): string => {
  const names = [...interfaces].join(" & ");
  return names && ` implements ${names}`;
};

const keysOf = ({ keys, isInterfaceObject }: CutType): string =>
  [
    ...(isInterfaceObject ? ["@interfaceObject"] : []),
    ...[...keys].map(([fields, resolvable]) => `@key(fields: "${fields}"${resolvable ? "" : ", resolvable: false"})`),
  ].join(" ");

/** What callers are to see: everything of the subgraphs but what is hidden. */
function wholeOf({ model }: RandomData, cuts: readonly Cut[]): string {
  const known = (name: string): boolean => cuts.some((cut) => cut.has(name));
  const typeOf = (kind: string, name: string, interfaces: readonly string[], fields: readonly FieldModel[]): string => {
    const told = fields.filter((field) => !field.hidden && cuts.some((cut) => cut.get(name)?.fields.has(field.name)));
    return `${kind} ${name}${implementing(interfaces.filter(known))} { ${told.map(fieldText).join(" ")} }`;
  };
  const added = cuts.flatMap((cut) => [...cut].filter(([, type]) => type.isInterfaceObject));
  const addedTo = (names: readonly string[]): FieldModel[] =>
    added.flatMap(([name, { fields }]) => (names.includes(name) ? [...fields.values()].map(({ field }) => field) : []));
  const objects = [...model.entities, ...model.values].filter(({ name }) => known(name));
  return [
    `enum Colour { ${COLOURS.join(" ")} }`,
    ...objects.map(({ name, interfaces, fields }) => {
      const extra = addedTo(interfaces).filter(({ name }) => name !== "id");
      const text = typeOf("type", name, interfaces, fields).slice(0, -1);
      return `${text} ${extra.map(fieldText).join(" ")} }`;
    }),
    ...model.interfaces
      .filter(({ name }) => known(name))
      .map(({ name, fields }) => {
        const id = objects[0]?.fields.filter(({ name }) => name === "id") ?? [];
        return typeOf("interface", name, [], [...id, ...fields, ...addedTo([name]).filter((one) => one.name !== "id")]);
      }),
    ...model.unions.filter(({ name }) => known(name)).map((one) => `union ${one.name} = ${one.members.join(" | ")}`),
    typeOf("type", "Query", [], model.queries),
    typeOf("type", "Mutation", [], model.mutations),
  ].join("\n");
}

type Resolver = (source: Known | undefined, given: object) => unknown;

function resolversOf(cut: Cut, data: RandomData): object {
  return Object.fromEntries(
    [...cut]
      .filter(([, { kind, keys }]) => kind === "type" || keys.size > 0)
      .map(([name, { kind, keys, fields }]) => {
        const __resolveReference = (given: Record<string, unknown>) => data.known(name, given);
        const told = [...fields.values()].map(({ field, directives }): [string, Resolver] => [
          field.name,
          (source = { __typename: name, number: "" }, given) => {
            if (directives.has(OVERRIDDEN)) throw new Error(`${name}.${field.name} is told by another subgraph now`);
            // What is another's is told here only where it was brought along.
            if (directives.has(EXTERNAL) && ![...directives].some((one) => one !== EXTERNAL) && source.given)
              return source.given[field.name];
            return data.value(source, field, given);
          },
        ]);
        return [
          name,
          { ...(kind === "type" && Object.fromEntries(told)), ...(keys.size > 0 && { __resolveReference }) },
        ];
      }),
  );
}
