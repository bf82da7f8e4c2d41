import type { Work } from "../../../kit/work";
import type { DayPart } from "./laundry-order.entity";

/** How many doors the couriers of a site call at in a part of a day. */
const SLOT_CAPACITY = 12;

export type Slot = { siteId: string; day: string; part: DayPart };

/** Takes a place on each of these routes, or none; answers the first that is full, or null. */
export async function takeSlots(work: Pick<Work, "tx">, slots: readonly Slot[]): Promise<Slot | null> {
  for (const [index, slot] of slots.entries())
    if (!(await takeSlot(work, slot))) {
      await giveSlotsBack(work, slots.slice(0, index));
      return slot;
    }
  return null;
}

/** One statement judges and takes: of two that want the last place, one gets it. */
async function takeSlot({ tx }: Pick<Work, "tx">, { siteId, day, part }: Slot): Promise<boolean> {
  const taken: unknown[] = await tx.query(
    `insert into laundry_slot as t (site_id, day, part, taken) values ($1, $2, $3, 1)
     on conflict (site_id, day, part) do update set taken = t.taken + 1 where t.taken < $4 returning taken`,
    [siteId, day, part, SLOT_CAPACITY],
  );
  return taken.length > 0;
}

export async function giveSlotsBack({ tx }: Pick<Work, "tx">, slots: readonly Slot[]): Promise<void> {
  for (const { siteId, day, part } of slots)
    await tx.query("update laundry_slot set taken = taken - 1 where site_id = $1 and day = $2 and part = $3", [
      siteId,
      day,
      part,
    ]);
}
