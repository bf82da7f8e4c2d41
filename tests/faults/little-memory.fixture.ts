import "reflect-metadata";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { ALONE } from "../../gateway/alone.fixture";
import { startGateway } from "../../gateway/create-gateway";
import { createLog } from "../../kit/log";
import { CONTRACT_FILES } from "../../schema/files";

/** Objects of one answer, some 2 MB until it is written. */
const NODES = 10_000;
const SLOW = 4_000;

/** A gateway alone, in a process with little memory, whose subgraphs take seconds for a large answer. */
async function start(): Promise<void> {
  const gateway = await startGateway({
    supergraphOf: (name) => readFileSync(CONTRACT_FILES[name], "utf8"),
    sourceOf: () => ({
      async ask({ query }) {
        const [, name = "agencies"] = /(\w+) *: *agencies\b/.exec(query) ?? [];
        const nodes = Array.from({ length: NODES }, (_, index) => ({
          __typename: "Agency",
          id: `agy_${index}`,
          name: `기관 ${index}`,
        }));
        await pause(SLOW);
        return { data: { [name]: { nodes } } };
      },
      refused: async () => {},
      receipt: async () => null,
    }),
    subgraphs: ["agencies"],
    askAgencies: async () => ({ data: { recorded: true, used: [] } }),
    ...ALONE,
    classifiedOperations: "any",
    log: createLog("gateway", "warn"),
  });
  process.on("SIGTERM", () => process.exit(0));
  process.stdout.write(`GraphQL ${gateway.url}/graphql\n`);
}

void start();
