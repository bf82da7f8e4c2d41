import { ApolloGateway, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { readFileSync } from "node:fs";
import type { AskAgencies } from "../../gateway/ask-agencies";
import { createCallers } from "../../gateway/callers";
import { statedBy } from "../../gateway/stated-access";
import { CALLER_CONTEXT_HEADER, type ContextSigner, createContextSigner } from "../../kit/caller-context";
import { seoulDate } from "../../kit/clock";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import type { Origin, Viewer } from "../../kit/viewer";
import { SUPERGRAPH_FILE } from "../../schema/files";
import { fromEnvironment } from "../from-environment";

/** What an agency would write that takes Apollo Gateway from the shelf: its defaults, and our signature on each request. */
async function start(): Promise<void> {
  const sign = await createContextSigner(makeKeys(fromEnvironment("TTEURAK_KEYS_DIR")).callerContextPrivate);
  const callers = createCallers(askAgencies(sign), createLog("stock", "error"), async () => null);
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH_FILE, "utf8"),
    buildService: ({ name }) => new SignedSource(name, sign),
  });
  const server = new ApolloServer<Context>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    context: async ({ req }) => {
      const caller = await callers(req.headers.authorization, req.socket.remoteAddress ?? "");
      return { viewer: statedBy(caller, (req as { body?: unknown }).body, seoulDate(new Date())).viewer };
    },
  });
  process.stdout.write(`stock Apollo Gateway answers at ${url}graphql\n`);
}

type Context = { viewer: Viewer };

const ORIGIN: Origin = { requestId: "bench", address: null };

class SignedSource extends RemoteGraphQLDataSource<Context> {
  constructor(
    private readonly subgraph: string,
    private readonly sign: ContextSigner,
  ) {
    super({ url: urlOf(subgraph) });
  }

  override async willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>): Promise<void> {
    const { viewer } = context;
    // The gateway asks for the schema's sake without a caller; ours is composed, so that never happens here.
    if (!viewer) throw new Error("nobody asks");
    // The very text that the source is about to send: the signature covers it.
    const { http, query, ...rest } = request;
    http?.headers.set(
      CALLER_CONTEXT_HEADER,
      await this.sign({ viewer, origin: ORIGIN }, this.subgraph, JSON.stringify({ query, ...rest })),
    );
  }
}

const askAgencies =
  (sign: ContextSigner): AskAgencies =>
  async (request, caller) => {
    const body = JSON.stringify(request);
    const headers = {
      "content-type": "application/json",
      [CALLER_CONTEXT_HEADER]: await sign(caller, "agencies", body),
    };
    return (await fetch(urlOf("agencies"), { method: "POST", headers, body })).json();
  };

const urlOf = (subgraph: string): string => fromEnvironment(`${subgraph.toUpperCase()}_URL`);

void start();
