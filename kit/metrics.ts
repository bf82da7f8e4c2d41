import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { SubgraphRuntime } from "./runtime";

const PREFIX = "tteurak_";
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The numbers of one process, for Prometheus. A label is a name of the schema, of a subgraph, or a code of
 * docs/how-to/errors.md: nothing that tells who asked, or about whom.
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly own = { registers: [this.registry] };

  readonly requests = new Counter({
    name: `${PREFIX}requests_total`,
    help: "Requests to the graph, by the contract and by the first code of their answer, or ok.",
    labelNames: ["contract", "outcome"],
    ...this.own,
  });
  readonly requestSeconds = new Histogram({
    name: `${PREFIX}request_seconds`,
    help: "How long requests to the graph took.",
    buckets: SECONDS,
    ...this.own,
  });
  readonly cost = new Counter({
    name: `${PREFIX}cost_total`,
    help: "What was spent of the quotas, in objects.",
    labelNames: ["contract"],
    ...this.own,
  });
  readonly calls = new Counter({
    name: `${PREFIX}subgraph_calls_total`,
    help: "Calls to a subgraph, by the first code of their answer, or ok.",
    labelNames: ["subgraph", "outcome"],
    ...this.own,
  });
  readonly callSeconds = new Histogram({
    name: `${PREFIX}subgraph_call_seconds`,
    help: "How long calls to a subgraph took.",
    labelNames: ["subgraph"],
    buckets: SECONDS,
    ...this.own,
  });
  readonly wayOpen = new Gauge({
    name: `${PREFIX}subgraph_way_open`,
    help: "1 while a subgraph over HTTP is asked, 0 while its breaker keeps requests from it.",
    labelNames: ["subgraph"],
    ...this.own,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Numbers that are looked up when somebody reads them. */
  read(name: string, help: string, value: () => number): void {
    new Gauge({
      name: `${PREFIX}${name}`,
      help,
      ...this.own,
      collect() {
        this.set(value());
      },
    });
  }

  /** The connections and the evidence of the subgraphs that run in this process. */
  watchSubgraphs(runtimes: readonly SubgraphRuntime[]): void {
    new Gauge({
      name: `${PREFIX}database_connections`,
      help: "Connections to a subgraph's database, and the statements that wait for one.",
      labelNames: ["subgraph", "state"],
      ...this.own,
      collect() {
        for (const { name, connections } of runtimes)
          for (const [state, count] of Object.entries(connections())) this.set({ subgraph: name, state }, count);
      },
    });
    const seconds = new Gauge({
      name: `${PREFIX}evidence_unsealed_seconds`,
      help: "The age of the oldest record of access that is not sealed; it is sealed within a second as a rule.",
      labelNames: ["subgraph"],
      ...this.own,
    });
    new Gauge({
      name: `${PREFIX}evidence_unsealed_records`,
      help: "Records of access that are not sealed yet.",
      labelNames: ["subgraph"],
      ...this.own,
      async collect() {
        // Of a database that is away nothing is told, rather than what was true before.
        this.reset();
        seconds.reset();
        await Promise.allSettled(
          runtimes.map(async ({ name, backlog }) => {
            const { unsealed, seconds: age } = await backlog();
            this.set({ subgraph: name }, unsealed);
            seconds.set({ subgraph: name }, age);
          }),
        );
      },
    });
  }
}
