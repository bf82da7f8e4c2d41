import type { Random } from "./random-operation.fixture";
import {
  type FieldModel,
  KEY_FIELDS,
  KEYS,
  LEAVES,
  type ObjectModel,
  plain,
  type SchemaModel,
} from "./random-schema.fixture";

/** How a subgraph has a field. */
export type CutField = { field: FieldModel; directives: Set<string> };

export type CutType = {
  kind: "type" | "interface" | "union";
  /** The fields of each key, and whether entities can be had by it. */
  keys: Map<string, boolean>;
  fields: Map<string, CutField>;
  interfaces: Set<string>;
  members: readonly string[];
  isInterfaceObject: boolean;
};

/** One subgraph's share of a schema. */
export type Cut = Map<string, CutType>;

export const EXTERNAL = "@external";
const SHAREABLE = "@shareable";

/** Cuts a schema into subgraphs at random; fields that need others, and hidden ones, join it on the way. */
export class SchemaCutter {
  readonly cuts: Cut[];

  constructor(
    private readonly model: SchemaModel,
    private readonly random: Random,
  ) {
    this.cuts = Array.from({ length: 2 + random.below(3) }, () => new Map<string, CutType>());
    for (const entity of model.entities) this.cutEntity(entity);
    for (const field of model.queries) this.cutRoot("Query", field);
    for (const field of model.mutations) this.cutRoot("Mutation", field);
    for (const entity of model.entities) if (random.chance(0.8)) this.require(entity);
    for (const entity of model.entities) if (random.chance(0.5)) this.require(entity);
    for (const cut of [...this.cuts]) this.provide(cut);
    for (const cut of this.cuts) this.tellInterfaces(cut);
    if (random.chance(0.4)) this.addInterfaceObject();
  }

  private type(cut: Cut, name: string, kind: CutType["kind"] = "type"): CutType {
    const known = cut.get(name);
    if (known) return known;
    const none = { keys: new Map(), fields: new Map(), interfaces: new Set<string>(), members: [] };
    const made: CutType = { kind, ...none, isInterfaceObject: false };
    cut.set(name, made);
    return made;
  }

  private put(cut: Cut, type: string, field: FieldModel, ...directives: string[]): void {
    const { fields } = this.type(cut, type);
    const known = fields.get(field.name);
    if (known) for (const each of directives) known.directives.add(each);
    else fields.set(field.name, { field, directives: new Set(directives) });
    this.putType(cut, field.of);
  }

  /** A subgraph that tells of a type has to know it: an entity at least by a key, anything else whole. */
  private putType(cut: Cut, name: string): void {
    const { entities, values, interfaces, unions } = this.model;
    if (cut.has(name)) return;
    const entity = entities.find((one) => one.name === name);
    if (entity) this.putKey(cut, name, this.random.of(KEYS), this.random.chance(0.7));
    const value = values.find((one) => one.name === name);
    if (value) {
      this.type(cut, name);
      for (const field of value.fields) this.put(cut, name, field, SHAREABLE);
    }
    const abstract = [...interfaces, ...unions].find((one) => one.name === name);
    if (!abstract) return;
    const isInterface = "fields" in abstract;
    this.type(cut, name, isInterface ? "interface" : "union").members = abstract.members;
    for (const member of abstract.members) {
      this.putType(cut, member);
      if (!isInterface) continue;
      this.type(cut, member).interfaces.add(name);
      this.put(cut, member, KEY_FIELDS[0]!, SHAREABLE);
    }
  }

  private putKey(cut: Cut, name: string, key: string, resolvable: boolean): void {
    this.type(cut, name).keys.set(key, resolvable);
    for (const field of KEY_FIELDS) if (key.split(" ").includes(field.name)) this.put(cut, name, field, SHAREABLE);
  }

  private cutEntity({ name, fields }: ObjectModel): void {
    const { random, cuts } = this;
    const home = random.of(cuts);
    for (const key of KEYS) this.putKey(home, name, key, true);
    for (const cut of cuts)
      if (cut !== home && random.chance(0.6))
        for (const key of [random.of(KEYS), random.of(KEYS)]) this.putKey(cut, name, key, true);
    for (const field of fields) {
      if (KEY_FIELDS.includes(field)) continue;
      const owners = cuts.filter((cut) => [...(cut.get(name)?.keys.values() ?? [])].includes(true));
      const owner = random.of(owners);
      const other = random.of(owners);
      if (other !== owner && random.chance(0.25)) {
        this.put(owner, name, field, SHAREABLE);
        this.put(other, name, field, SHAREABLE);
      } else if (other !== owner && random.chance(0.15)) {
        this.put(owner, name, field, `@override(from: "s${cuts.indexOf(other)}")`);
        this.put(other, name, field, OVERRIDDEN);
      } else this.put(owner, name, field);
    }
  }

  private cutRoot(root: "Query" | "Mutation", field: FieldModel): void {
    const owner = this.random.of(this.cuts);
    const other = this.random.of(this.cuts);
    const isShared = root === "Query" && other !== owner && this.random.chance(0.2);
    for (const cut of isShared ? [owner, other] : [owner]) this.put(cut, root, field, ...(isShared ? [SHAREABLE] : []));
  }

  /** Adds a field to an entity that is computed from fields of other subgraphs. */
  private require(entity: ObjectModel): void {
    const { random } = this;
    const cut = random.of(this.cuts.filter((one) => [...(one.get(entity.name)?.keys.values() ?? [])].includes(true)));
    const known = this.type(cut, entity.name).fields;
    const mayNeed = entity.fields.filter((field) => {
      if (known.has(field.name) || KEY_FIELDS.includes(field)) return false;
      return LEAVES.includes(field.of) || this.neededBelow(field) !== undefined;
    });
    const needed = new Set(mayNeed.filter(() => random.chance(0.5)).slice(0, 3));
    if (needed.size === 0) return;
    const needs = [...needed].map((field) => {
      field.solid = true;
      this.put(cut, entity.name, field, EXTERNAL);
      // A graph in which two fields need one field with two arguments is refused.
      const given = field.takesOf ? '(of: "needed")' : "";
      return `${field.name}${given}${this.neededOf(cut, field)}`;
    });
    const [first] = needed;
    const isOfInterface = this.model.interfaces.some(({ fields }) => first && fields.includes(first));
    if (first && LEAVES.includes(first.of) && !isOfInterface && random.chance(0.3)) first.hidden = true;
    const name = `r${entity.fields.filter(({ needs }) => needs !== null).length}`;
    const made = plain(name, "String", { takesOf: random.chance(0.3), solid: true, needs: needs.join(" ") });
    entity.fields.push(made);
    this.put(cut, entity.name, made, `@requires(fields: ${JSON.stringify(made.needs)})`);
  }

  private neededOf(cut: Cut, field: FieldModel): string {
    if (LEAVES.includes(field.of)) return "";
    const below = this.neededBelow(field);
    if (!below) throw new Error("only what has something to need is needed");
    below.solid = true;
    if (below === KEY_FIELDS[0]) this.put(cut, field.of, below, SHAREABLE);
    return ` { ${below.name} }`;
  }

  private neededBelow({ of }: FieldModel): FieldModel | undefined {
    if (this.model.entities.some(({ name }) => name === of)) return KEY_FIELDS[0];
    const value = this.model.values.find(({ name }) => name === of);
    return value?.fields.find((field) => LEAVES.includes(field.of) && !field.takesOf);
  }

  /** Some fields that lead to an entity bring one of its fields along that is another subgraph's. */
  private provide(cut: Cut): void {
    for (const { kind, fields } of [...cut.values()]) {
      if (kind !== "type") continue;
      for (const { field, directives } of fields.values()) {
        const entity = this.model.entities.find(({ name }) => name === field.of);
        if (!entity || directives.has(EXTERNAL) || directives.has(OVERRIDDEN) || !this.random.chance(0.3)) continue;
        const known = this.type(cut, entity.name).fields;
        const mayBring = entity.fields.filter(
          (one) => LEAVES.includes(one.of) && !one.takesOf && one.needs === null && !known.has(one.name),
        );
        const [brought] = mayBring;
        if (!brought || !this.share(entity.name, brought)) continue;
        this.put(cut, entity.name, brought, EXTERNAL);
        directives.add(`@provides(fields: "${brought.name}")`);
      }
    }
  }

  private share(type: string, { name }: FieldModel): boolean {
    const owners = this.cuts.flatMap((cut) => cut.get(type)?.fields.get(name) ?? []);
    if (owners.some(({ directives }) => directives.has(OVERRIDDEN))) return false;
    for (const { directives } of owners) if (!directives.has(EXTERNAL)) directives.add(SHAREABLE);
    return true;
  }

  /** An interface tells at a subgraph what all of its types tell there. */
  private tellInterfaces(cut: Cut): void {
    for (const { name, fields } of this.model.interfaces) {
      const members = cut.get(name)?.members.map((member) => cut.get(member)?.fields);
      for (const field of members ? [KEY_FIELDS[0]!, ...fields] : []) {
        const everywhere = members?.every((known) => {
          const own = known?.get(field.name);
          return own && !own.directives.has(EXTERNAL);
        });
        if (everywhere) this.put(cut, name, field);
      }
    }
  }

  /** A subgraph that adds to an interface without knowing its types, and one that does know them all by their id. */
  private addInterfaceObject(): void {
    const { name, members } = this.random.of(this.model.interfaces);
    const knowing = this.cuts.find((cut) => cut.has(name));
    if (!knowing) return;
    this.putKey(knowing, name, "id", true);
    for (const member of members) this.putKey(knowing, member, "id", true);
    const adding: Cut = new Map();
    this.cuts.push(adding);
    const type = this.type(adding, name);
    type.isInterfaceObject = true;
    this.putKey(adding, name, "id", true);
    const added = [plain("xa", "String"), plain("xb", "Int", { takesOf: true })];
    for (const field of added) {
      this.put(adding, name, field);
      for (const entity of this.model.entities) if (members.includes(entity.name)) entity.fields.push(field);
    }
    const query = plain("qx", name, { takesOf: true, list: this.random.chance(0.5) });
    this.model.queries.push(query);
    this.put(adding, "Query", query);
  }
}

/** No directive: a field that another subgraph has taken over. */
export const OVERRIDDEN = "";
