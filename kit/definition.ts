import type { EntityManager } from "typeorm";
import type { Chore } from "./chores";
import type { Store } from "./database";
import type { Reader } from "./operation";
import type { Secrets } from "./secrets";
import type { BuiltSubgraph } from "./subgraph";

/** What the seed of an installation needs besides the data files. */
export type Seeding = {
  /** The secret from which the demo credentials of this installation are made. */
  demo: Buffer;
  secrets: Secrets;
};

/** Everything that makes up a subgraph; whoever starts it decides where its database is and who may ask. */
export type SubgraphDefinition<Loaders = unknown> = {
  name: string;
  store: Store;
  build: () => BuiltSubgraph;
  makeLoaders: (reader: Reader) => Loaders;
  /** What it sees to by itself, again and again. */
  chores?: readonly Chore[];
  /** What is loaded where it is missing, each pack once and whole, in this order. */
  packs: Record<string, (tx: EntityManager, seeding: Seeding) => Promise<void>>;
};
