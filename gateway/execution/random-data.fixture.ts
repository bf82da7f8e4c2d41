import { createHash } from "node:crypto";
import { GraphQLError, Kind, parse, type SelectionSetNode } from "graphql";
import { COLOURS, type FieldModel, HIDDEN_COLOUR, KEY_FIELDS, type SchemaModel } from "./random-schema.fixture";

/** An object as every resolver knows it: what it is, and its number. A subgraph has with it what it was given of it. */
export type Known = { __typename: string; number: string; given?: Record<string, unknown> };

type Given = { of?: string | null };

const INSTANCES = 3;

/** Data that follow from a seed alone, so that one schema and any cut of it tell the same. */
export class RandomData {
  /** How many changes were made. */
  changes = 0;

  constructor(
    readonly model: SchemaModel,
    private readonly seed: number,
  ) {}

  /** What a field of an object is; it may fail, or lack what it must have. */
  value(asked: Known, field: FieldModel, { of }: Given): unknown {
    // Where only an interface of it is known, its number says what it is.
    const isInterface = this.model.interfaces.some(({ name }) => name === asked.__typename);
    const source = isInterface ? { ...asked, __typename: this.entityOf(asked.number) ?? "" } : asked;
    if (KEY_FIELDS.includes(field)) return this.key(source, field.name);
    if (source.__typename === "Place") return `sn:${source.number}`;
    if (source.__typename === "Mutation") return this.change(field, of);
    if (field.needs !== null) return this.computed(source, field, of);
    const about = `${source.__typename} ${source.number} ${field.name} ${of ?? ""}`;
    const fate = this.draw(about, "fate");
    if (!field.solid && fate % 17 === 3)
      throw new GraphQLError(`${about} fails`, { extensions: { code: "NOT_FOUND", messageKo: "없습니다." } });
    if (fate % 9 === 4 && (!field.must || (!field.solid && fate % 2 === 0))) return null;
    if (!field.list) return this.one(field, about, fate);
    return Array.from({ length: this.draw(about, "length") % 4 }, (_, index) => {
      const element = `${about} ${index}`;
      const its = this.draw(element, "fate");
      if (its % 9 === 4 && (!field.elementMust || (!field.solid && its % 3 === 0))) return null;
      return this.one(field, element, its);
    });
  }

  /** The object that a representation names. */
  known(typename: string, given: Record<string, unknown>): Known {
    const { id, code, place } = given as { id?: string; code?: string; place?: { sn: string } };
    const told = [id, code?.slice("code:".length), place?.sn.slice("sn:".length)].filter((one) => one !== undefined);
    const [number] = told;
    if (number === undefined || new Set(told).size > 1) throw new Error(`nobody is named by ${JSON.stringify(given)}`);
    return { __typename: this.entityOf(number) ?? typename, number, given };
  }

  entityOf(number: string): string | undefined {
    return this.model.entities.find(({ name }) => number.startsWith(`${name}-`))?.name;
  }

  private key({ __typename, number }: Known, name: string): unknown {
    if (name === "place") return { __typename: "Place", number };
    return name === "id" ? number : `${name}:${number}`;
  }

  private change({ name, of }: FieldModel, said: string | null | undefined): unknown {
    this.changes += 1;
    if (name === "count") return this.changes;
    if (name === "tell") return `${said ?? ""} after ${this.changes - 1}`;
    return { __typename: of, number: `${of}-${this.changes % INSTANCES}` };
  }

  /** A field that needs others: a text of all that they are. */
  private computed(source: Known, { name, needs }: FieldModel, of: string | null | undefined): string {
    const document = parse(`{ ${needs ?? ""} }`).definitions[0];
    if (document?.kind !== Kind.OPERATION_DEFINITION) throw new Error("what a field needs is a selection");
    return `${name} ${of ?? ""} of ${JSON.stringify(this.selected(source, document.selectionSet, source.given))}`;
  }

  private selected(
    source: Known,
    { selections }: SelectionSetNode,
    given: Record<string, unknown> | undefined,
  ): unknown {
    const object = [...this.model.entities, ...this.model.values].find(({ name }) => name === source.__typename);
    return selections.map((selection) => {
      if (selection.kind !== Kind.FIELD) throw new Error("what a field needs is made of fields");
      const { name, selectionSet, arguments: [argument] = [] } = selection;
      const field = object?.fields.find((one) => one.name === name.value);
      if (!field) throw new Error(`${source.__typename} has no field ${name.value}`);
      if (given && !(name.value in given)) throw new Error(`${source.__typename}.${name.value} is needed and missing`);
      const of = argument?.value.kind === Kind.STRING ? argument.value.value : undefined;
      const value = given ? given[name.value] : this.value(source, field, { of });
      const below = (one: unknown): unknown => {
        if (one === null || !selectionSet) return one;
        const known = given ? { __typename: field.of, number: "" } : (one as Known);
        return this.selected(known, selectionSet, given ? (one as Record<string, unknown>) : undefined);
      };
      return Array.isArray(value) ? value.map(below) : below(value);
    });
  }

  private one({ of, solid }: FieldModel, about: string, fate: number): unknown {
    switch (of) {
      case "String":
        return `«${about}»`;
      case "Int":
        return fate % 1000;
      case "Float":
        return (fate % 1000) / 4;
      case "Boolean":
        return fate % 2 === 0;
      case "Colour":
        return [...COLOURS, ...(solid ? [] : [HIDDEN_COLOUR])][this.draw(about, "colour") % (solid ? 3 : 4)];
      default:
        return this.object(of, about);
    }
  }

  private object(of: string, about: string): Known {
    const { interfaces, unions, entities } = this.model;
    const members = [...interfaces, ...unions].find(({ name }) => name === of)?.members ?? [of];
    const __typename = members[this.draw(about, "member") % members.length] ?? of;
    const isEntity = entities.some(({ name }) => name === __typename);
    return { __typename, number: isEntity ? `${__typename}-${this.draw(about, "number") % INSTANCES}` : about };
  }

  private draw(about: string, what: string): number {
    return createHash("sha256").update(`${this.seed} ${what} ${about}`).digest().readUInt32BE();
  }
}
