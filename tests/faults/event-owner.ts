import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../kit/database";
import type { HubEvent } from "../../kit/events/event";
import { createHearing, type Heard } from "../../kit/events/hear";
import { startRelay } from "../../kit/events/relay";
import { createLog } from "../../kit/log";
import { countEffects, EVENTS_STORE, takeStep } from "../kit/two-owners";

const log = createLog("owner", "silent");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const [role = "", appUrl = "", port = ""] = process.argv.slice(2);

/** One owner in a process that the test kills: it tells (`source`) or is told (`target`), until it is gone. */
async function owner(): Promise<void> {
  const db = await openDatabase(EVENTS_STORE(role), { url: appUrl, poolSize: 4 });
  const clock = (): Date => new Date();
  if (role === "target") {
    const hear = createHearing(db, countEffects(), clock, log);
    createServer((request, response) => {
      void json(request)
        .then((events) => hear(events as HubEvent[]))
        .then((heard) => response.end(JSON.stringify(heard)))
        .catch(() => response.writeHead(500).end());
    }).listen(Number(port), "127.0.0.1", () => say("ready"));
    return;
  }
  const tell = async (_consumer: string, events: readonly HubEvent[]): Promise<Heard> => {
    const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: JSON.stringify(events) });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return (await response.json()) as Heard;
  };
  const bus = { consumersOf: () => ["target"], wrongWith: () => null, tell };
  const relay = startRelay({ name: "source", db, bus, clock, log });
  say("ready");
  for (let nth = 0; ; nth++) {
    const subject = `s${nth % 5}`;
    const step = await takeStep(db, subject);
    relay.wake();
    say(`${subject} ${step}`);
    // Faster than it is told it would only pile up.
    await pause(3);
  }
}

void owner();
