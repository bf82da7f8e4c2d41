import { type CodeSwitch, switchedTo } from "./switches";
import { readFileSync } from "node:fs";
import pg from "pg";
import { DATA_CLASSES } from "../../access/data-class";
import { forEachSubgraph, loadSubgraph, type SubgraphName } from "../../hub/subgraphs";
import { startContract } from "../../gateway/contract-server";
import { planHere } from "../../gateway/execution/plan-here.fixture";
import type { GatewayContext } from "../../gateway/subgraph-source";
import { makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { CONTRACT_FILES } from "../../schema/files";
import { copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";
import type { Hub } from "../kit/the-hub";
import { withoutRowSecurity } from "../kit/without-row-security";
import { WITHOUT_GUARDS } from "./coordinates";
import type { Question } from "./documents";
import { plantWorld } from "./world";

/** Which layers are on. `code` off has two ways of being off, see `switches`. */
export type Layers = { gateway: boolean; code: CodeSwitch; rows: boolean };

export type Outcome = {
  data: unknown;
  codes: string[];
  /** Everything that was said: the answer, what subgraphs were asked, and the log. */
  said: string;
};

/** The hub's parts, put together so that each layer can be taken out. */
export type Bench = {
  /** Asks as a viewer; with the code off as `mistakenFor`, whom it takes the viewer for. */
  ask(viewer: Viewer, mistakenFor: Viewer, layers: Layers, question: Question): Promise<Outcome>;
  close(): Promise<void>;
};

type Context = GatewayContext & { layers: Layers; mistakenFor: Viewer; asked: string[] };
type Runtimes = Record<SubgraphName, SubgraphRuntime>;

/** `hub` lends its databases, in which the row policies are on; a copy has them off. */
export async function openBench(hub: Hub): Promise<Bench> {
  const written: string[] = [];
  const log = createLog("matrix", "info", { write: (line: string) => void written.push(line) });
  const copies = await copyDatabases();
  await plantWorld(copies.urls);
  await forEachSubgraph((name) => withoutDatabase(name, copies.urls[name].ownerUrl));
  const [guarded, bare] = await Promise.all([hub.urls, copies.urls].map((urls) => open(urls, log)));
  if (!guarded || !bare) throw new Error("two sets of subgraphs were opened");

  const sourceOf = (name: string) => ({
    ask(request: Parameters<SubgraphRuntime["run"]>[0], caller: GatewayContext) {
      const { viewer, origin, layers, mistakenFor, asked } = caller as Context;
      asked.push(JSON.stringify(request));
      const runtime = (layers.rows ? guarded : bare)[name as SubgraphName];
      const seen = layers.code === "taken for another" ? makeViewer(mistakenFor) : viewer;
      return switchedTo(layers.code, viewer, () => runtime.run(request, { viewer: seen, origin }));
    },
    // What the gateway refuses is asked of no subgraph here, and nobody asks for receipts.
    refused: () => Promise.resolve(),
    receipt: () => Promise.resolve(null),
  });
  const documents = Object.entries(CONTRACT_FILES).map(([name, file]) => [name, readFileSync(file, "utf8")] as const);
  const gateways = new Map(
    await Promise.all(
      [...documents, ["none", WITHOUT_GUARDS] as const].map(
        async ([name, sdl]) => [name, await startContract(sdl, planHere, sourceOf, log)] as const,
      ),
    ),
  );

  return {
    async ask(viewer, mistakenFor, layers, { query, variables }) {
      const gateway = gateways.get(layers.gateway ? viewer.audience : "none");
      if (!gateway) throw new Error(`no gateway for ${viewer.audience}`);
      written.length = 0;
      const asked: string[] = [];
      const origin = { requestId: "matrix", address: "127.0.0.1" };
      const contextValue: Context = { viewer, origin, layers, mistakenFor, asked };
      const { body } = await gateway.server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("the hub answers at once");
      const answer = JSON.stringify(body.singleResult);
      const { data, errors } = JSON.parse(answer) as { data?: unknown; errors?: { extensions: { code: string } }[] };
      const codes = (errors ?? []).map(({ extensions }) => extensions.code);
      return { data, codes, said: [answer, ...asked, ...written].join("\n") };
    },
    async close() {
      await Promise.all([...gateways.values()].map((gateway) => gateway.stop()));
      await Promise.all([guarded, bare].flatMap((set) => Object.values(set).map((runtime) => runtime.close())));
      await copies.drop();
    },
  };
}

const open = (urls: Record<SubgraphName, { appUrl: string }>, log: ReturnType<typeof createLog>): Promise<Runtimes> =>
  forEachSubgraph(async (name) =>
    openSubgraph(await loadSubgraph(name), {
      appUrl: urls[name].appUrl,
      ownerUrl: null,
      keys: makeKeys(theServers().keysDir),
      seed: false,
      clock: () => new Date(),
      log,
      poolSize: 2,
    }),
  );

const CLASSES = DATA_CLASSES.join(",");

/** What the database of people itself finds: what facts open, who keeps a record and whose duty a list is. */
const WITHOUT_FACTS = `
  create or replace function app_opens(people text[]) returns table (person text, classes text[])
    language sql stable as $$ select p.id, '{${CLASSES}}'::text[] from unnest(people) p (id) $$;
  create or replace function app_keeps(record text) returns boolean language sql stable return true;
  create or replace function app_does_privacy_work() returns boolean language sql stable return true;
  create or replace function app_judges_looks() returns boolean language sql stable return true;`;

/** The third layer is the row policies, and what the functions of the databases ask besides. */
async function withoutDatabase(name: SubgraphName, ownerUrl: string): Promise<void> {
  await withoutRowSecurity(ownerUrl);
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query(`create or replace function app_granted(subject text, class text) returns boolean language sql stable
      return true`);
    if (name === "residents") await db.query(WITHOUT_FACTS);
    if (name === "housing")
      await db.query(`create or replace function app_granted(class text) returns setof text language sql stable
        as $$ select household_id from tenancy $$`);
  } finally {
    await db.end();
  }
}
