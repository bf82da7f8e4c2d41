import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";
import { basename } from "node:path";
import { parentPort } from "node:worker_threads";
import { openPlanner } from "./open-planner";
import type { Told, Wanted } from "./planning-thread";

// A thread of its own: to read a graph and to plan takes longer than anybody should wait who asks something else.
const graphs = new Map<number, ReturnType<typeof openPlanner>>();

function answerTo(wanted: Wanted): unknown {
  if (wanted.does === "close") return void graphs.delete(wanted.graph);
  if (wanted.does === "read") {
    const opened = openPlanner(wanted.supergraphSdl);
    graphs.set(wanted.graph, opened);
    return opened.facts;
  }
  const opened = graphs.get(wanted.graph);
  if (!opened) throw new Error("plans are made of a graph that was read");
  return opened.plan(wanted.toPlan);
}

const BEHIND_THE_OTHERS = 10;

giveWay();

/** Whoever is answered already goes first where there are not enough cores; Linux alone knows the priority of a thread. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync("/proc/thread-self"))), BEHIND_THE_OTHERS);
  } catch {
    // Elsewhere all threads of a process have one priority.
  }
}

parentPort?.on("message", (wanted: Wanted) => {
  const { id } = wanted;
  let told: Told;
  try {
    told = { id, value: answerTo(wanted) };
  } catch (error) {
    told = { id, error: (error as Error).message };
  }
  parentPort?.postMessage(told);
});
