import type { Random } from "./random-operation.fixture";

/** One field of a whole schema, before anybody has cut it. */
export type FieldModel = {
  name: string;
  /** What its values are, without lists and without whether they must be there. */
  of: string;
  list: boolean;
  /** Whether it must have a value, and whether each element of its list must. */
  must: boolean;
  elementMust: boolean;
  /** Whether it takes `of: String`, which changes what it answers. */
  takesOf: boolean;
  /** It neither fails nor lacks what must be there, because keys and other fields stand on it. */
  solid: boolean;
  /** Callers do not see it. */
  hidden: boolean;
  /** The fields of its object that it is computed from, as a selection. */
  needs: string | null;
};

export type ObjectModel = { name: string; fields: FieldModel[]; isEntity: boolean; interfaces: string[] };

export type SchemaModel = {
  entities: ObjectModel[];
  values: ObjectModel[];
  interfaces: { name: string; fields: FieldModel[]; members: string[] }[];
  unions: { name: string; members: string[] }[];
  queries: FieldModel[];
  mutations: FieldModel[];
};

export const LEAVES = ["String", "Int", "Float", "Boolean", "Colour"];
/** The value `INK` exists at the subgraphs alone. */
export const COLOURS = ["RED", "BLUE", "GREEN"];
export const HIDDEN_COLOUR = "INK";

export const plain = (name: string, of: string, more: Partial<FieldModel> = {}): FieldModel => ({
  name,
  of,
  list: false,
  must: false,
  elementMust: false,
  takesOf: false,
  solid: false,
  hidden: false,
  needs: null,
  ...more,
});

/** By each of these an entity can be known; every one of them tells its number. */
export const KEY_FIELDS = [
  plain("id", "ID", { must: true, solid: true }),
  plain("code", "String", { must: true, solid: true }),
  plain("region", "String", { must: true, solid: true }),
  plain("place", "Place", { must: true, solid: true }),
];
export const KEYS = ["id", "code", "code region", "place { sn }"];

/** Objects, interfaces, unions, an enum, lists and arguments in any combination; every one has `Place`, which keys need. */
export function randomSchema(random: Random): SchemaModel {
  const names = (prefix: string, most: number, least = 1) =>
    Array.from({ length: least + random.below(most - least + 1) }, (_, index) => `${prefix}${index}`);
  const entityNames = names("E", 4, 2);
  const valueNames = names("V", 2);
  const some = (all: readonly string[]): string[] => {
    const chosen = all.filter(() => random.chance(0.7));
    return chosen.length > 1 ? chosen : all.slice(0, 2);
  };
  const interfaces = names("I", 2).map((name) => ({ name, fields: [] as FieldModel[], members: some(entityNames) }));
  const unions = names("U", 1).map((name) => ({ name, members: some([...entityNames, ...valueNames]) }));
  const composites = [
    ...entityNames,
    ...entityNames,
    ...valueNames,
    ...interfaces.map(({ name }) => name),
    ...unions.map(({ name }) => name),
  ];

  const field = (name: string, of: string): FieldModel =>
    plain(name, of, {
      list: random.chance(0.35),
      must: random.chance(0.3),
      elementMust: random.chance(0.4),
      takesOf: random.chance(0.3),
    });
  const leaf = (name: string): FieldModel => field(name, random.of(LEAVES));
  const any = (name: string): FieldModel => (random.chance(0.5) ? leaf(name) : field(name, random.of(composites)));

  for (const one of interfaces)
    one.fields = [leaf(`${one.name.toLowerCase()}a`), field(`${one.name.toLowerCase()}b`, random.of(composites))];
  const values = valueNames.map((name) => ({
    name,
    isEntity: false,
    interfaces: [],
    fields: names("x", 3).map((each, index) => (index === 0 ? leaf(each) : any(each))),
  }));
  const entities = entityNames.map((name): ObjectModel => {
    const mine = interfaces.filter(({ members }) => members.includes(name));
    const own = names("f", 6, 3).map(any);
    return {
      name,
      isEntity: true,
      interfaces: mine.map((one) => one.name),
      fields: [...KEY_FIELDS, ...mine.flatMap(({ fields }) => fields), ...own],
    };
  });
  const place: ObjectModel = {
    name: "Place",
    isEntity: false,
    interfaces: [],
    fields: [plain("sn", "String", { must: true, solid: true })],
  };
  const queries = names("q", 6, 3).map((name) => field(name, random.of(composites)));
  return {
    entities,
    values: [place, ...values],
    interfaces,
    unions,
    queries: queries.map((query, index) => (index === 0 ? { ...query, of: random.of(entityNames) } : query)),
    mutations: [
      plain("count", "Int", { must: true, takesOf: true, solid: true }),
      plain("tell", "String", { takesOf: true, solid: true }),
      plain("make", random.of(entityNames), { takesOf: true, solid: true }),
    ],
  };
}

export function typeText({ of, list, must, elementMust }: FieldModel): string {
  const inner = list ? `[${of}${elementMust ? "!" : ""}]` : of;
  return `${inner}${must ? "!" : ""}`;
}

export const fieldText = (field: FieldModel): string =>
  `${field.name}${field.takesOf ? "(of: String)" : ""}: ${typeText(field)}`;
