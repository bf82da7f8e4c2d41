/** One look at one person: which data, and whether it was allowed. */
export type Look = Readonly<{
  /** Whose data; the id inside the hub, never told to a partner. */
  subject: string;
  action: "view" | "create" | "change" | "delete" | "download" | "print";
  /** Schema coordinates, such as Resident.name. */
  fields: readonly string[];
  classes: readonly string[];
  result: "allowed" | "denied";
  /** The code of the refusal; null where it was allowed. */
  refusal: string | null;
}>;

/**
 * What one operation has looked at. All of it is written in the transaction that the data was read in, before anything is
 * answered: looks of the same kind at the same person are one.
 */
export class Evidence {
  private readonly looks = new Map<string, { look: Look; fields: Set<string>; classes: Set<string> }>();

  add(look: Look): void {
    const key = [look.subject, look.action, look.result, look.refusal].join("\0");
    const known = this.looks.get(key);
    if (!known) this.looks.set(key, { look, fields: new Set(look.fields), classes: new Set(look.classes) });
    else {
      for (const field of look.fields) known.fields.add(field);
      for (const dataClass of look.classes) known.classes.add(dataClass);
    }
  }

  get all(): Look[] {
    return [...this.looks.values()].map(({ look, fields, classes }) => ({
      ...look,
      fields: [...fields].sort(),
      classes: [...classes].sort(),
    }));
  }

  get isEmpty(): boolean {
    return this.looks.size === 0;
  }

  /** Hands over what is to be written now; from here on it collects anew. */
  take(): Look[] {
    const { all } = this;
    this.looks.clear();
    return all;
  }
}
