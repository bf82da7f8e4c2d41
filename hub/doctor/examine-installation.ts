import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gatewayKeys, subgraphKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { CONTRACT_FILES, subgraphFile } from "../../schema/files";
import { openDatabases } from "../databases";
import type { Settings } from "../env";
import { loadSubgraph, SUBGRAPHS, type SubgraphName } from "../subgraphs";
import { examineDatabase } from "./examine-database";
import { failed, type Finding, fine, problem } from "./finding";
import { examineDisk, examineKeyFolder, examineNode, examinePorts } from "./examine-machine";

/** Everything that a start would stumble over later, in the order in which one would mend it. */
export async function examineInstallation(settings: Settings): Promise<Finding[]> {
  return [
    examineNode(),
    examineDisk(settings),
    ...(await examinePorts(settings)),
    examineKeyFolder(settings),
    examineKeys(settings),
    ...(await examineSchema()),
    ...(await examineDatabases(settings)),
  ];
}

function examineKeys({ keysDir, makesKeys }: Settings): Finding {
  if (makesKeys && !existsSync(keysDir)) return fine("keys", "made at the first start");
  // A machine has the keys of a gateway, of subgraphs, or of both.
  const reads = [gatewayKeys, subgraphKeys].filter((_read, index) =>
    existsSync(join(keysDir, ["gateway", "subgraphs"][index] ?? "")),
  );
  try {
    for (const read of reads.length > 0 ? reads : [gatewayKeys]) read(keysDir);
    return fine("keys", `there and readable in ${keysDir}`);
  } catch (error) {
    return failed("keys", error);
  }
}

/** The documents that a gateway runs were composed from what these subgraphs are. */
async function examineSchema(): Promise<Finding[]> {
  const missing = Object.values(CONTRACT_FILES).filter((file) => !existsSync(file));
  if (missing.length > 0) return [problem("supergraph", `${missing[0]} is missing`, "Run `npm run schema`.")];
  const stale: SubgraphName[] = [];
  for (const name of SUBGRAPHS)
    if ((await loadSubgraph(name)).build().sdl !== readFileSync(subgraphFile(name), "utf8")) stale.push(name);
  return [
    stale.length === 0
      ? fine("supergraph", "composed from these subgraphs")
      : problem("supergraph", `older than ${stale.join(", ")}`, "Run `npm run schema`, and start all gateways again."),
  ];
}

async function examineDatabases(settings: Settings): Promise<Finding[]> {
  const { subgraphs, dataDir, anchorsDir, postgresPort, logLevel } = settings;
  const here = SUBGRAPHS.filter((name) => !subgraphs[name].url);
  const dir = join(dataDir, "postgres");
  const own = here.filter((name) => subgraphs[name].databaseUrl);
  const embedded = here.filter((name) => !subgraphs[name].databaseUrl);
  const isThere = existsSync(join(dir, "cluster"));
  const findings: Finding[] = [];
  if (embedded.length > 0 && !isThere) findings.push(fine("embedded PostgreSQL", "made at the first start"));
  const examined = isThere ? here : own;
  try {
    const databases = await openDatabases({
      subgraphs: examined.map((name) => [name, subgraphs[name]]),
      dir,
      port: postgresPort,
      log: createLog("doctor", logLevel),
      onProgress: () => {},
    });
    try {
      for (const [name, urls] of databases.urls) findings.push(...(await examineDatabase(name, urls, anchorsDir)));
    } finally {
      await databases.stop();
    }
  } catch (error) {
    findings.push(
      (error as { code?: string }).code === "POSTGRES_ALREADY_RUNNING"
        ? fine("embedded PostgreSQL", "a hub works with it; stop that one to have its databases examined")
        : failed("embedded PostgreSQL", error),
    );
  }
  return findings;
}
