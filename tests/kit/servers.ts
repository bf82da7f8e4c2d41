import type { SubgraphName } from "../../hub/subgraphs";

/** Where the templates of a test run are; handed to the test files through the environment. */
export type Servers = {
  keysDir: string;
  /** The superuser's address of the server that has each template, and the app and owner roles' passwords there. */
  databases: Record<SubgraphName, { superuserUrl: string; ownerUrl: string; appUrl: string }>;
};

const VARIABLE = "TEST_SERVERS";

export const rememberServers = (servers: Servers): void => {
  process.env[VARIABLE] = JSON.stringify(servers);
};

export const theServers = (): Servers => JSON.parse(process.env[VARIABLE] ?? "{}") as Servers;

/** `one-process`, or `http`: five processes and four database servers. */
export const shape = (): "one-process" | "http" => (process.env.HUB_SHAPE === "http" ? "http" : "one-process");
