import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { fromEnvironment } from "../../from-environment";

/** Hive Gateway as its own command starts it, without what is not asked for here; with its Rust planner where that is named. */
const gateway = createGatewayRuntime({
  supergraph: fromEnvironment("SUPERGRAPH"),
  logging: false,
  ...(process.argv[2] === "rust" && { unifiedGraphHandler }),
});
const server = createServer(gateway);
server.listen(0, "127.0.0.1", () =>
  process.stdout.write(`Hive Gateway answers at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`),
);
