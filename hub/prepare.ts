import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { draftFolder } from "./draft-folder";
import { readSettings } from "./env";
import { prepareCluster } from "./prepare-cluster";
import { PREPARED_IN } from "./prepared-cluster";
import { startAll } from "./start-all";

// For the threads, which keep what they compiled when they are told and do not answer.
const THREADS_KEEP_WITHIN = 1000;

/**
 * What `npm ci` ends with: the cluster that a first start copies, and one whole start on a folder that is thrown away, so
 * that the first start finds its code compiled, with the functions that answering needs.
 */
export async function prepare(): Promise<void> {
  await prepareCluster(readSettings({}).subgraphs);
  const draft = draftFolder(join(PREPARED_IN, `draft-start-${process.pid}`));
  try {
    const settings = readSettings({ TTEURAK_DATA_DIR: draft.folder, TTEURAK_LOG_LEVEL: "fatal", GATEWAY_PORT: "0" });
    const hub = await startAll(settings, () => {});
    await pause(THREADS_KEEP_WITHIN);
    await hub.close();
  } finally {
    draft.clear();
  }
}
