import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { openDatabases } from "../../hub/databases";
import { readSettings } from "../../hub/env";
import { prepareCluster } from "../../hub/prepare-cluster";
import { preparedCluster } from "../../hub/prepared-cluster";
import { loadSubgraph, SUBGRAPHS } from "../../hub/subgraphs";
import { createLog } from "../../kit/log";

jest.setTimeout(60_000);

/**
 * What migrations write: that they ran, which basis opens what, templates, criteria and
 * questionnaires, and that nothing was told yet. Every other table is empty in what `npm ci` prepares.
 */
const WRITTEN_BY_MIGRATIONS = [
  "access_rule",
  "event_journal_end",
  "high_risk_criterion",
  "migration",
  "outside_purpose_basis",
  "programme_template",
  "quality_of_life_instrument",
];

test("a first start after `npm ci` finds the schema made, and nothing else", async () => {
  const settings = readSettings({});
  await prepareCluster(settings.subgraphs);
  // Root, where another user may not enter this folder, has its data elsewhere, and nothing is prepared.
  if (!existsSync(preparedCluster())) return expect(process.getuid?.()).toBe(0);
  const dir = mkdtempSync(join(tmpdir(), "tteurak-prepared-"));
  const said: string[] = [];
  const databases = await openDatabases({
    subgraphs: SUBGRAPHS.map((name) => [name, settings.subgraphs[name]]),
    dir,
    port: null,
    log: createLog("test", "silent"),
    onProgress: (step) => void said.push(step),
  });
  try {
    for (const name of SUBGRAPHS) {
      const client = new Client({
        connectionString: databases.urls.get(name)?.ownerUrl ?? "",
        options: "-c app.system=on",
      });
      await client.connect();
      const { rows: applied } = await client.query<{ name: string }>("select name from migration order by name");
      const { rows: tables } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      );
      const filled: string[] = [];
      for (const { name: table } of tables)
        if ((await client.query(`select from "${table}" limit 1`)).rowCount !== 0) filled.push(table);
      await client.end();
      const { store } = await loadSubgraph(name);
      expect(applied.map((migration) => migration.name)).toEqual(store.migrations.map(({ name }) => name).sort());
      expect(WRITTEN_BY_MIGRATIONS).toEqual(expect.arrayContaining(filled));
    }
  } finally {
    await databases.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
