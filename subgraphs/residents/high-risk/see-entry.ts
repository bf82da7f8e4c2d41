import { insistOnBasis } from "../../../kit/no-basis";
import { see } from "../access/see";
import type { Context } from "../context";
import type { HighRiskEntryRow } from "./high-risk.entity";
import { readsAsOwn } from "./high-risk.policy";

/** Reads what an entry says where the caller may, and keeps evidence of the look either way. */
export async function seeEntry<Value>(
  context: Context,
  entry: HighRiskEntryRow,
  name: string,
  read: () => Value | Promise<Value>,
): Promise<Value> {
  const { residentId } = entry;
  const looking = { residentId, field: `HighRiskEntry.${name}`, dataClass: "WELFARE" } as const;
  if (!readsAsOwn(context.viewer, entry)) return see(context, looking, async () => read());
  insistOnBasis(context.evidence, { ...looking, subject: residentId }, true);
  return read();
}
