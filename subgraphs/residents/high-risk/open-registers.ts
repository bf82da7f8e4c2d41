import type { Reader } from "../../../kit/operation";
import { registersSeen } from "./high-risk.policy";

/** Opens to this transaction the entries of the programmes whose register the caller's agency sees; their ids. */
export async function openRegisters({ reading, viewer, today }: Reader): Promise<string[]> {
  const seen = registersSeen(viewer, today);
  if (seen.length > 0) await reading.grant(new Map(seen.map((programme) => [programme, ["WELFARE"]])));
  return seen;
}
