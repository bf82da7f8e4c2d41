import type { DataSource, EntityManager } from "typeorm";
import type { Chore } from "./chores";
import type { Clock } from "./clock";
import type { Store } from "./database";
import type { NoticeRoute } from "./notices";
import type { Listeners } from "./events/event";
import type { Log } from "./log";
import type { Reader } from "./operation";
import type { Secrets } from "./secrets";
import type { BuiltSubgraph } from "./subgraph";

/** What the seed of an installation needs besides the data files. */
export type Seeding = {
  /** The secret from which the demo credentials of this installation are made. */
  demo: Buffer;
  secrets: Secrets;
};

/** What works beside the requests of a subgraph, in its process and on its database. */
export type Companion = (parts: {
  db: DataSource;
  secrets: Secrets;
  clock: Clock;
  log: Log;
  /** By whom people are told; left out: by nobody. */
  notices?: NoticeRoute | undefined;
}) => {
  stop(): Promise<void>;
};

/** Everything that makes up a subgraph; whoever starts it decides where its database is and who may ask. */
export type SubgraphDefinition<Loaders = unknown> = {
  name: string;
  store: Store;
  build: () => BuiltSubgraph;
  makeLoaders: (reader: Reader) => Loaders;
  /** What it sees to by itself, again and again. */
  chores?: readonly Chore[];
  companion?: Companion;
  /** What it does when other owners tell what happened there. */
  listens?: Listeners;
  /** What is loaded where it is missing, each pack once and whole, in this order. */
  packs: Record<string, (tx: EntityManager, seeding: Seeding) => Promise<void>>;
};
