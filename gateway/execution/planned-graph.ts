import type { QueryPlan } from "@apollo/query-planner";
import type { GraphFacts } from "./graph-facts";

/** One operation to be planned. */
export type ToPlan = {
  /** The document, under the names of plans. */
  text: string;
  operationName: string | undefined;
  /** Whether it asks for keys that no caller may. */
  withKeys: boolean;
};

/** A supergraph that was read, and whoever plans what is asked of it. */
export type PlannedGraph = {
  facts: GraphFacts;
  plan(toPlan: ToPlan): Promise<QueryPlan>;
  /** Nothing more is planned of it. */
  close(): void;
};

/** Reads a supergraph document that was validated when it was composed. */
export type ReadGraph = (supergraphSdl: string) => Promise<PlannedGraph>;
