import { insistOnBasis } from "../../../kit/no-basis";
import type { Context } from "../context";
import { mayReadWords } from "./words.policy";
import type { WrittenPart } from "./written-words.entity";

/** Tells what was written, with evidence of the look; null where nothing was. */
export async function readWords(
  { viewer, evidence, load }: Context,
  part: WrittenPart,
  { id, residentId }: { id: string; residentId: string },
): Promise<string | null> {
  const looking = { subject: residentId, field: part, dataClass: "PII_BASIC" };
  insistOnBasis(evidence, looking, mayReadWords(viewer, part) === "allowed");
  return (await load.words(part).load(id))?.words ?? null;
}
