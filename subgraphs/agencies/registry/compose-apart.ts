import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Checked, ToCheck } from "../../../schema/check-registered";

const REGISTER = join(__dirname, "../../../kit/compile/register.js");
const COMPOSE = join(__dirname, "../../../schema/check-registered-worker.ts");
const START = `require(${JSON.stringify(REGISTER)}); require(${JSON.stringify(COMPOSE)})`;

/** Composes and checks in a thread of its own: that takes seconds, in which this process answers others. */
export function composeApart(toCheck: ToCheck): Promise<Checked> {
  const worker = new Worker(START, { eval: true, workerData: toCheck });
  return new Promise<Checked>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the composer ended without an answer")));
  }).finally(() => void worker.terminate());
}
