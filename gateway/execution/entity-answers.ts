import type { GraphQLFormattedError } from "graphql";
import type { SubgraphAnswer } from "../../kit/runtime";
import type { Represented } from "./representations";
import { isTree, type Tree } from "./tree";

/** What one call told of so many entities: of each in its place, and what went wrong. */
export type Told = { asked: number; entities: readonly (Tree | null)[]; errors: readonly GraphQLFormattedError[] };

type Call = Promise<Told>;

/** The answers about entities to one question, by the text of the entity: in which call each stands, and where in it. */
export type EntityAnswers = Map<string, { call: Call; index: number }>;

/** Of the entities that somebody wants, those that one call tells of. `isOwn`: it was made for them. */
export type Part = { call: Call; isOwn: boolean; entities: Map<number, Represented> };

/** Asks for the entities that nobody asked for yet; the others are told of by the calls that did. */
export function askMissing(
  wanted: readonly Represented[],
  known: EntityAnswers,
  ask: (representations: Tree[]) => Call,
): Part[] {
  const parts = new Map<Call, Part>();
  const missing: Represented[] = [];
  for (const represented of wanted) {
    const standing = known.get(represented.text);
    if (!standing) {
      missing.push(represented);
      continue;
    }
    const { call, index } = standing;
    const part = parts.get(call) ?? { call, isOwn: false, entities: new Map<number, Represented>() };
    parts.set(call, part);
    part.entities.set(index, represented);
  }
  if (missing.length === 0) return [...parts.values()];
  const call = ask(missing.map(({ representation }) => representation));
  missing.forEach(({ text }, index) => known.set(text, { call, index }));
  return [...parts.values(), { call, isOwn: true, entities: new Map(missing.entries()) }];
}

/** What an answer tells of the entities that were asked for; fails where it cannot be told which is which. */
export function toldBy(subgraph: string, asked: number, { data, errors = [] }: SubgraphAnswer): Told {
  if (!data) return { asked, entities: [], errors };
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== asked) {
    // It said itself what went wrong.
    if (errors.length > 0) return { asked, entities: [], errors };
    throw new Error(`${subgraph} did not answer with one entity for each that was asked for`);
  }
  return { asked, entities: entities.map((entity: unknown) => (isTree(entity) ? entity : null)), errors };
}
