import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { keepCompiled } from "../kit/compile/compile";
import { makeKeys } from "../kit/keys";
import { createLog } from "../kit/log";
import type { Settings } from "./env";
import { loadHub } from "./load-hub";

// For the threads, which keep theirs when they are told and do not answer.
const THREADS_KEEP_WITHIN = 1000;

/** What `npm ci` ends with: a start as far as one comes without a database, so that the first one finds its code compiled. */
export async function compileAhead({ gateway, partners, identity }: Settings): Promise<void> {
  const { startHub } = await loadHub();
  const folder = mkdtempSync(join(tmpdir(), "tteurak-compile-"));
  try {
    const keys = makeKeys(folder);
    const noDatabases = new Error("there are no databases");
    const databases = Promise.reject(noDatabases);
    // Asked for last of all.
    databases.catch(() => {});
    await startHub({
      remotes: {},
      keys,
      local: { databases, keys },
      clock: () => new Date(),
      log: createLog("compile", "silent"),
      ...gateway,
      partners,
      identity,
      production: false,
    }).catch((error: unknown) => {
      if (error !== noDatabases) throw error;
    });
  } finally {
    rmSync(folder, { recursive: true });
    keepCompiled({ ahead: true });
    await pause(THREADS_KEEP_WITHIN);
  }
}
