import type { DataSource, EntityManager } from "typeorm";
import type { RegisteredGraph } from "../../../kit/supergraph-seal";
import type { Checked, RegisteredOperation } from "../../../schema/check-registered";
import { foundingContracts } from "../../../schema/founding";
import { byRegistry } from "./as-registry";
import { composeApart } from "./compose-apart";
import type { GraphChangeRow, GraphPart } from "./graph-change.entity";
import type { LiveGraph } from "./live-graph";

type Graph = { parts: GraphPart[]; founding: string; text: string };

/** What came of a wish: what is wrong with it, or the graph that it makes. */
export type MadeGraph = Omit<Checked, "contracts"> & { graph: Graph | null };

type Asked = { change: GraphChangeRow; live: LiveGraph };

/** The graph that a change makes of the one that is live. What was composed before is not composed again. */
export async function madeOf(db: DataSource, { change, live }: Asked, founding: string): Promise<MadeGraph> {
  const parts = partsAfter(change, live);
  const former = isNew(change) ? null : await byRegistry(db, (tx) => findFormer(tx, parts, founding));
  const alike = { problems: [], breaks: [], classified: change.classified };
  if (former) return { ...alike, graph: { parts, founding, text: former } };
  if (parts.length === 0)
    return { ...alike, graph: { parts, founding, text: textOf({ contracts: foundingContracts(), subgraphs: [] }) } };
  const toCheck = await byRegistry(db, async (tx) => ({
    partners: await documentsOf(tx, parts),
    looked: isNew(change) ? change.name : null,
    operations: await findOperations(tx),
  }));
  const { contracts, ...checked } = await composeApart(toCheck);
  const subgraphs = parts.map(({ name, url }) => ({ name, url }));
  return { ...checked, graph: contracts && { parts, founding, text: textOf({ contracts, subgraphs }) } };
}

const isNew = ({ kind }: GraphChangeRow): boolean => kind === "check" || kind === "publish";

const textOf = (graph: RegisteredGraph): string => JSON.stringify(graph);

function partsAfter(change: GraphChangeRow, { parts }: LiveGraph): GraphPart[] {
  const { id, kind, name, url } = change;
  if (kind === "renew") return parts;
  const others = parts.filter((part) => part.name !== name);
  if (!isNew(change) || name === null || url === null) return others;
  return [...others, { name, url, change: id }].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function findFormer(tx: EntityManager, parts: GraphPart[], founding: string): Promise<string | null> {
  const [former]: { text: string }[] = await tx.query(
    `select s.text from graph_change c join sealed_graph s on s.number = c.number
     where c.parts = $1::jsonb and c.founding = $2 order by c.number desc limit 1`,
    [JSON.stringify(parts), founding],
  );
  return former?.text ?? null;
}

async function documentsOf(tx: EntityManager, parts: GraphPart[]): Promise<Record<string, string>> {
  const found: { name: string; sdl: string }[] = await tx.query(
    "select name, sdl from graph_change where id = any($1)",
    [parts.map(({ change }) => change)],
  );
  return Object.fromEntries(found.map(({ name, sdl }) => [name, sdl]));
}

/** What every client registered that it asks, with the contract that it has. */
const findOperations = (tx: EntityManager): Promise<RegisteredOperation[]> =>
  tx.query(
    `select c.name as client, o.name, o.text, c.audience as contract from registered_operation o
     join client c on c.id = o.client_id where o.retired_at is null and c.status = 'active' order by c.name, o.name`,
  );
