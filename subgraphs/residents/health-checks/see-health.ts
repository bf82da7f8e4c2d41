import { insistOnBasis } from "../../../kit/no-basis";
import { see } from "../access/see";
import type { Context } from "../context";
import { mayReadHealth } from "./health-check.policy";

/** Reads what was measured of a person where the caller may, and keeps evidence of the look either way. */
export async function seeHealth<Value>(
  context: Context,
  { residentId, field }: { residentId: string; field: string },
  read: () => Promise<Value>,
): Promise<Value> {
  const looking = { residentId, field, dataClass: "HEALTH" } as const;
  if (mayReadHealth(context.viewer) !== "allowed")
    insistOnBasis(context.evidence, { subject: residentId, field, dataClass: "HEALTH" }, false);
  return see(context, looking, read);
}
