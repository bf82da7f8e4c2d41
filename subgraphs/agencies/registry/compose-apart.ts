import { join } from "node:path";
import { startThread } from "../../../kit/compile/start-thread";
import type { Checked, ToCheck } from "../../../schema/check-registered";

const COMPOSE = join(__dirname, "../../../schema/check-registered-worker.ts");

/** Composes and checks in a thread of its own: that takes seconds, in which this process answers others. */
export function composeApart(toCheck: ToCheck): Promise<Checked> {
  const worker = startThread(COMPOSE, { workerData: toCheck });
  return new Promise<Checked>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the composer ended without an answer")));
  }).finally(() => void worker.terminate());
}
