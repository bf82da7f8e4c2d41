import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { CALLER_CONTEXT_HEADER, type ContextVerifier } from "../../kit/caller-context";
import type { Caller, SignedCaller } from "../../kit/viewer";

type Request = { query: string; variables?: Record<string, unknown>; operationName?: string };

export type DoorParts = {
  verify: ContextVerifier;
  /** Whether this ticket comes for the first time. */
  redeem: (caller: SignedCaller) => Promise<boolean>;
  answer: (request: Request, caller: Caller) => Promise<unknown>;
};

/** Lets in only what a gateway of the hub signed for this house, once, before anybody parses it. */
export function openDoor({ verify, redeem, answer }: DoorParts): Server {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray());
    const caller = await verify(request.headers[CALLER_CONTEXT_HEADER] as string | undefined, body).catch(() => null);
    if (request.method !== "POST" || !caller || !(await redeem(caller))) return void response.writeHead(401).end();
    const answered = await answer(JSON.parse(body.toString()) as Request, caller);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answered));
  };
  return createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(500).end());
  });
}
