import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildASTSchema, execute, parse } from "graphql";
import { executableSdl, SUBGRAPH_NAMES, type SubgraphName } from "./graph";
import { entitiesOf, rootOf } from "./shop";

type Request = { query: string; variables?: Record<string, unknown>; operationName?: string };

const MOST_REMEMBERED = 1_000;

/**
 * One subgraph, as light as it can be so that gateways are what is measured: what it was asked once, word for word, it
 * answers again from memory.
 */
function serve(name: SubgraphName): void {
  const schema = buildASTSchema(parse(executableSdl(name)), { assumeValid: true, assumeValidSDL: true });
  const rootValue = { ...rootOf(name), _entities: entitiesOf(name) };
  const answers = new Map<string, Buffer>();
  const answerTo = async (body: string): Promise<Buffer> => {
    const { query, variables: variableValues, operationName } = JSON.parse(body) as Request;
    const result = await execute({ schema, document: parse(query), rootValue, variableValues, operationName });
    const answer = Buffer.from(JSON.stringify(result));
    if (answers.size < MOST_REMEMBERED) answers.set(body, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const send = (answer: Buffer): void => {
        const headers = { "content-type": "application/json", "content-length": answer.length };
        response.writeHead(200, headers).end(answer);
      };
      const known = answers.get(body);
      if (known) send(known);
      else answerTo(body).then(send, (error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  // Longer than a run: no gateway may find a connection closed under it.
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1", () =>
    process.stdout.write(`${name} http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`),
  );
}

const name = SUBGRAPH_NAMES.find((one) => one === process.argv[2]);
if (!name) throw new Error(`Name one of ${SUBGRAPH_NAMES.join(", ")}.`);
serve(name);
