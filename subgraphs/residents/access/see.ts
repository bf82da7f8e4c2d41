import type { DataClass } from "../../../access/data-class";
import type { Evidence } from "../../../kit/evidence/evidence";
import { insistOnBasis } from "../../../kit/no-basis";
import type { Access } from "./access.loader";

/** A look at one field of one person. */
export type Looking = { residentId: string; field: string; dataClass: DataClass };

type Surroundings = { evidence: Evidence; load: { access: { load(residentId: string): Promise<Access | null> } } };

/** Reads a classified value where the caller may see it, and keeps evidence of the look either way. */
export async function see<Value>(
  { evidence, load }: Surroundings,
  { residentId, field, dataClass }: Looking,
  read: () => Promise<Value>,
): Promise<Value> {
  const access = await load.access.load(residentId);
  insistOnBasis(evidence, { subject: residentId, field, dataClass }, access?.classes.has(dataClass) ?? false);
  return read();
}
