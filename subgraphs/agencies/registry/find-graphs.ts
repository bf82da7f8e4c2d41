import type { Reader } from "../../../kit/operation";
import type { NewestGraph } from "../../../kit/supergraph-seal";
import { GraphChangeRow } from "./graph-change.entity";
import { knownChanges } from "./registry.loader";
import { mayFollowGraph, maySeeGraphs } from "./registry.policy";

export type GraphRow = {
  number: number;
  kind: string;
  subgraphs: string[];
  rolledBackTo: number | null;
  decidedAt: Date;
};

const MOST = 100;

/** The graphs that gateways ran, the latest first; none for somebody who takes no part. */
export const findGraphs = async ({ reading, viewer }: Reader): Promise<GraphRow[]> =>
  maySeeGraphs(viewer) === "allowed"
    ? reading.query<GraphRow>(
        `select number, kind, subgraphs, rolled_back_to as "rolledBackTo", decided_at as "decidedAt" from graphs_run($1)`,
        [MOST],
      )
    : [];

/** What was wanted of the graph by an agency, or by the members of a platform for which the caller decides; the latest first. */
export function findChanges(reader: Reader, name: string | null | undefined): Promise<GraphChangeRow[]> {
  const { where, parameters } = knownChanges(reader, (parameter) => `$${parameter + 1}`);
  return reader.reading.rows(
    GraphChangeRow,
    `where ${where} and ($3::text is null or t.name = $3) order by t.asked_at desc, t.id limit ${MOST}`,
    [...parameters, name ?? null],
  );
}

/** The graph that gateways are to run, where it is later than the one that this gateway runs. */
export async function findGraphAfter(
  { reading, viewer, secrets }: Reader,
  after: number,
  nonce: string,
): Promise<NewestGraph | null> {
  if (mayFollowGraph(viewer) !== "allowed") return null;
  const [later] = await reading.query<{ number: number; text: string; seal: string }>(
    "select number, text, seal from sealed_graph where number > $1 order by number desc limit 1",
    [after],
  );
  return later ? { ...later, newest: await secrets.tellNewestGraph(later.number, nonce) } : null;
}
