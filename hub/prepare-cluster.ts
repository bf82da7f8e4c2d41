import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { createLog } from "../kit/log";
import { migrateDatabase } from "../kit/open-subgraph";
import { openDatabases } from "./databases";
import { draftFolder } from "./draft-folder";
import type { Settings } from "./env";
import { PREPARED_IN, preparedCluster } from "./prepared-cluster";
import { forEachSubgraph, loadSubgraph, SUBGRAPHS } from "./subgraphs";

/** Makes the cluster that first starts copy. It holds no record, no key and no password that anything takes. */
export async function prepareCluster(subgraphs: Settings["subgraphs"]): Promise<void> {
  const prepared = preparedCluster();
  if (existsSync(prepared)) return;
  mkdirSync(PREPARED_IN, { recursive: true });
  for (const name of readdirSync(PREPARED_IN).filter((name) => /^(cluster|draft)-/.test(name)))
    rmSync(join(PREPARED_IN, name), { recursive: true });
  const { folder, clear } = draftFolder(join(PREPARED_IN, `draft-${process.pid}`));
  try {
    await makeIn(folder, subgraphs);
    // As root the data may have had to lie elsewhere; then each first start makes its own.
    if (existsSync(join(folder, "cluster"))) renameSync(join(folder, "cluster"), prepared);
  } finally {
    clear();
  }
}

async function makeIn(dir: string, subgraphs: Settings["subgraphs"]): Promise<void> {
  const databases = await openDatabases({
    subgraphs: SUBGRAPHS.map((name) => [name, subgraphs[name]]),
    dir,
    port: null,
    log: createLog(basename(dir), "silent"),
    onProgress: () => {},
  });
  try {
    await forEachSubgraph(async (name) => {
      const ownerUrl = databases.urls.get(name)?.ownerUrl;
      if (ownerUrl) await migrateDatabase(await loadSubgraph(name), ownerUrl);
    });
  } finally {
    await databases.stop();
  }
}
