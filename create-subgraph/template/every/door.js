import { createServer } from "node:http";
import { CALLER_CONTEXT, callerOf } from "./caller-context.js";

const LARGEST_BODY = 1024 * 1024;

/** Lets in only what a gateway of the hub signed for this subgraph, once, before anything of it is read. */
export function openDoor({ publicKey, name, redeem, answer }) {
  const serve = async (request, response) => {
    const body = await bodyOf(request);
    if (body === null) return void response.writeHead(413).end();
    const caller = callerOf(request.headers[CALLER_CONTEXT], body, { publicKey, name });
    if (request.method !== "POST" || !caller || !(await redeem(caller))) return void response.writeHead(401).end();
    const answered = JSON.stringify(await answer(JSON.parse(body.toString()), caller));
    response.writeHead(200, { "content-type": "application/json" }).end(answered);
  };
  return createServer((request, response) => {
    serve(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
