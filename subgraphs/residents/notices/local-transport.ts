import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Transport } from "./transport";

/** Tells nobody, and keeps what it was given where a developer reads it: a line of JSON each, for their own eyes. */
export const localTransport = (folder: string): Transport => ({
  async deliver(delivery) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(join(folder, "sent.jsonl"), `${JSON.stringify(delivery)}\n`, { mode: 0o600 });
    return { outcome: "delivered", code: null };
  },
  ask: () => Promise.resolve({ outcome: "delivered", code: null }),
});
