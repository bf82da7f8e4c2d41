import type { Classifications } from "../../access/coordinates";
import type { RefusedLook } from "../../kit/evidence/refused-look";
import type { GatewayContext } from "../subgraph-source";
import type { Persons } from "./persons";
import type { SourceOf } from "./run-plan";

type Found = { fields: Set<string>; classes: Set<string> };

/** What one answer refused, for each subgraph that would have told it and each person. */
export class Refusals {
  private readonly byOwner = new Map<string, Map<string, Found>>();

  constructor(
    private readonly persons: Persons,
    private readonly classifications: Classifications,
  ) {}

  add(coordinate: string, subject: string | null): void {
    const owner = this.persons.ownerOf(coordinate);
    // A field of nobody in particular is nobody's data.
    if (owner === null || subject === null) return;
    const ofOwner = this.byOwner.get(owner) ?? new Map<string, Found>();
    this.byOwner.set(owner, ofOwner);
    const found = ofOwner.get(subject) ?? { fields: new Set(), classes: new Set() };
    ofOwner.set(subject, found);
    found.fields.add(coordinate);
    for (const dataClass of this.classifications.get(coordinate) ?? []) found.classes.add(dataClass);
  }

  /** Has each owner write down its own, all of an answer at once. Says which did; fails where one could not. */
  async record(sourceOf: SourceOf, context: GatewayContext): Promise<string[]> {
    await Promise.all([...this.byOwner].map(([owner, found]) => sourceOf(owner).refused(looksOf(found), context)));
    return [...this.byOwner.keys()];
  }
}

const looksOf = (found: Map<string, Found>): RefusedLook[] =>
  [...found].map(([subject, { fields, classes }]) => ({
    subject,
    fields: [...fields].sort(),
    classes: [...classes].sort(),
  }));
