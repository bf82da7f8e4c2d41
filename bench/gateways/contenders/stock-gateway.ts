import { readFileSync } from "node:fs";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { fromEnvironment } from "../../from-environment";

/** Apollo Gateway from the shelf: every default, no signature, nobody asked who they are. */
async function start(): Promise<void> {
  const gateway = new ApolloGateway({ supergraphSdl: readFileSync(fromEnvironment("SUPERGRAPH"), "utf8") });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { host: "127.0.0.1", port: 0 },
  });
  process.stdout.write(`stock Apollo Gateway answers at ${url}graphql\n`);
}

void start();
