import type { Shoot } from "../load";
import type { Days } from "../question";

export const CONTENDERS = ["oneProcess", "overHttp", "stock", "freeGateway", "sqlFloor"] as const;

export type ContenderName = (typeof CONTENDERS)[number];

export const TITLES: Record<ContenderName, string> = {
  oneProcess: "ours, one process",
  overHttp: "ours, over HTTP",
  stock: "stock Apollo Gateway",
  freeGateway: "a gateway that costs nothing",
  sqlFloor: "hand-written SQL",
};

export type Contender<Name extends string = ContenderName> = {
  name: Name;
  /** The processes whose CPU counts; the database server is counted apart. */
  pids: number[];
  shoot: Shoot;
};

/** A contender that answers the whole question, so that its answer can be compared. */
export type Answering = { name: ContenderName; ask(days: Days): Promise<unknown> };
