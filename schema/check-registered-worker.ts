import { parentPort, workerData } from "node:worker_threads";
import { checkRegistered, type ToCheck } from "./check-registered";

// A thread of its own: to compose takes seconds, in which the process would answer nobody.
parentPort?.postMessage(checkRegistered(workerData as ToCheck));
