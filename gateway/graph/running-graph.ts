import type { Log } from "../../kit/log";
import type { Metrics } from "../../kit/metrics";
import type { RegisteredGraph } from "../../kit/supergraph-seal";
import type { Traces } from "../../kit/traces";
import type { AskAgencies } from "../ask-agencies";
import { startContract } from "../contract-server";
import { type ContractName, type Contracts, openContracts, type StartContract } from "../contracts";
import { type PlanningThread, startPlanningThread } from "../execution/planning-thread";
import type { SourceOf } from "../execution/run-plan";
import { watchedSource } from "../watched-source";
import type { Taking } from "./follow-registry";
import { createMostAsked } from "./most-asked";
import type { PartnerSources } from "./partner-sources";
import { URGENT_PLANS_WITHIN, USUAL_PLANS_WITHIN } from "./plans-within";
import { createWarming } from "./warming";

export type RunningParts = {
  /** The supergraph document of a contract of the graph that it starts with. */
  supergraphOf: (contract: ContractName) => string;
  sourceOf: SourceOf;
  askAgencies: AskAgencies;
  metrics?: Metrics;
  traces?: Traces;
  /** How many milliseconds another graph waits for the plans of what will be asked of it. */
  plansWithin?: number;
  /** Who plans; left out: a thread of its own, which ends with it. */
  planning?: PlanningThread;
  log: Log;
};

/** The graph that a gateway runs, and the next that takes its place. */
export type RunningGraph = {
  contracts: Contracts;
  sourceOf: SourceOf;
  /** Puts a graph in place, with the plans that will be asked for; where it cannot be run, the one before goes on. */
  take(graph: RegisteredGraph, partners: PartnerSources, taking: Taking): Promise<void>;
  stop(): Promise<void>;
};

export function runGraph(parts: RunningParts): RunningGraph {
  const { supergraphOf, askAgencies, plansWithin = USUAL_PLANS_WITHIN, log, metrics, traces } = parts;
  const planning = parts.planning ?? startPlanningThread(log);
  const asked = createMostAsked();
  const watched = (of: SourceOf): SourceOf =>
    metrics || traces ? (name) => watchedSource(name, of(name), { metrics, traces }) : of;
  const starting = (documentOf: RunningParts["supergraphOf"], sources: SourceOf): StartContract => {
    const sourceOf = watched(sources);
    return (name) => startContract(documentOf(name), planning.read, sourceOf, log, { metrics, traces, asked });
  };
  let warming = createWarming(askAgencies, asked, log);
  const start = starting(supergraphOf, parts.sourceOf);
  const contracts = openContracts(start, (contract, name) => warming.beside(contract, name), log);
  return {
    contracts,
    sourceOf: watched(parts.sourceOf),
    async take(graph, partners, { isUrgent, since, signal }) {
      const opened = partners.open(graph.subgraphs);
      const next = createWarming(askAgencies, asked, log);
      const end = isUrgent ? Date.now() + URGENT_PLANS_WITHIN : since + plansWithin;
      const sourceOf: SourceOf = (name) => opened.sourceOf(name) ?? parts.sourceOf(name);
      // The thread that plans has only the next graph to do, which may put right what is wrong with this one.
      await warming.stop();
      try {
        await contracts.renew(
          starting((name) => graph.contracts[name], sourceOf),
          (contract, name) => next.before(contract, name, end, signal),
        );
      } catch (error) {
        await next.stop();
        warming = createWarming(askAgencies, asked, log);
        throw error;
      }
      opened.run();
      warming = next;
      next.goOn();
    },
    async stop() {
      await warming.stop();
      await contracts.stop();
      await planning.close();
    },
  };
}
