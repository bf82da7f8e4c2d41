import { type Clock, seoulDate } from "../../kit/clock";
import type { AskedFields } from "./asked-fields";

/** Who asks, without a name of anybody: the client, or where people asked themselves, their agency. */
export type Consumer = { clientId: string | null; agencyId: string | null; operationId: string | null };

/** How many requests of a day asked for a field. */
export type FieldUse = Consumer & { day: string; coordinate: string; isDeprecated: boolean; requests: number };

const MOST_DOCUMENTS = 1_000;
const MOST_USES = 100_000;

/**
 * Counts in memory who asks for which fields. A request counts as one number; what fields that are is put together when the
 * counts are taken. What was asked is known by the schema alone: no variable, no name and no text of anybody's is kept.
 */
export class FieldUsage {
  private readonly requests = new Map<AskedFields, Map<string, number>>();
  private readonly uses = new Map<string, FieldUse>();

  constructor(private readonly clock: Clock) {}

  count(asked: AskedFields, { clientId, agencyId, operationId }: Consumer): void {
    if (this.requests.size >= MOST_DOCUMENTS && !this.requests.has(asked)) this.fold();
    const by = this.requests.get(asked) ?? new Map<string, number>();
    this.requests.set(asked, by);
    const who = `${clientId ?? ""} ${agencyId ?? ""} ${operationId ?? ""} ${seoulDate(this.clock())}`;
    by.set(who, (by.get(who) ?? 0) + 1);
  }

  /** Everything that was counted; from here on it counts anew. */
  take(): FieldUse[] {
    this.fold();
    const taken = [...this.uses.values()];
    this.uses.clear();
    return taken;
  }

  /** What could not be handed over is counted on. */
  giveBack(uses: readonly FieldUse[]): void {
    for (const use of uses) this.add(use);
  }

  private fold(): void {
    for (const [{ fields }, by] of this.requests)
      for (const [who, requests] of by) {
        const [clientId = "", agencyId = "", operationId = "", day = ""] = who.split(" ");
        const consumer = { clientId: clientId || null, agencyId: agencyId || null, operationId: operationId || null };
        for (const field of fields) this.add({ ...consumer, ...field, day, requests });
      }
    this.requests.clear();
  }

  private add(use: FieldUse): void {
    const key = [use.day, use.clientId, use.agencyId, use.operationId, use.coordinate].join(" ");
    const known = this.uses.get(key);
    if (known) known.requests += use.requests;
    // Counting ends before the memory does: `agencies` has been away for long by then.
    else if (this.uses.size < MOST_USES) this.uses.set(key, { ...use });
  }
}
