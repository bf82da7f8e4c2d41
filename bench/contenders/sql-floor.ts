import { createServer, type IncomingMessage } from "node:http";
import { Pool } from "pg";
import { forEachSubgraph } from "../../hub/subgraphs";
import { seoulDate } from "../../kit/clock";
import { databaseVariable } from "../ground";
import { type Days, readQuestion } from "../question";
import { courtyardInSql } from "./courtyard-in-sql";

// Said once for a connection, as somebody would who has no other callers: the row policies want to know who asks.
const AS_PARTNER = '-c app.viewer={"audience":"partner","agency":"bench"}';

/** Answers this one question, and nobody asks it who it is: the floor, below which no product can come. */
async function start(): Promise<void> {
  const { text } = readQuestion();
  const pools = await forEachSubgraph(
    async (name) => new Pool({ connectionString: process.env[databaseVariable(name)], options: AS_PARTNER }),
  );
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { query, variables } = JSON.parse(await bodyOf(request)) as { query: string; variables: Days };
      if (query !== text) return void response.writeHead(400).end("this is another question");
      const data = await courtyardInSql(pools, variables, seoulDate(new Date()));
      response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    process.stdout.write(`hand-written SQL answers at http://127.0.0.1:${port}/graphql\n`);
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

void start();
