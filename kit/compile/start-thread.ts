import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

const REGISTER = join(__dirname, "register.js");

/** Runs a TypeScript file in a thread of its own. */
export const startThread = (file: string, options: WorkerOptions): Worker =>
  new Worker(`require(${JSON.stringify(REGISTER)}); require(${JSON.stringify(file)})`, { eval: true, ...options });
