import { setTimeout as pause } from "node:timers/promises";

const LONGEST = 15_000;

/** Waits until something is so that happens by itself a moment later, and fails where it does not. */
export async function eventually(isSo: () => Promise<boolean>, within = LONGEST): Promise<void> {
  const since = Date.now();
  while (!(await isSo())) {
    if (Date.now() - since > within) throw new Error("it did not come to be");
    await pause(20);
  }
}
