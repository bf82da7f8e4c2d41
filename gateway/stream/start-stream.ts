import type { FastifyReply } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { Refusal } from "../../kit/errors";
import type { Log } from "../../kit/log";
import type { Follow } from "./follow-events";
import { COME_BACK, next, refused } from "./message";
import type { OpenStreams } from "./open-streams";
import { Outlet } from "./outlet";
import { subscribe, type Subscription, type Told } from "./read-subscription";
import type { Streaming } from "./stream-schema";

export type StartStream = {
  streams: OpenStreams;
  /** Whose streams are counted together. */
  client: string;
  reply: FastifyReply;
  streaming: Streaming;
  subscription: Subscription;
  follow: (signal: AbortSignal) => Follow;
  /** Throws where whoever subscribed is not let in any more. */
  insistOnCaller: () => Promise<void>;
  mask: (error: GraphQLFormattedError) => GraphQLFormattedError;
  log: Log;
};

/** Begins to tell; resolves when that is begun, and throws where it cannot be. */
export async function startStream(parts: StartStream): Promise<void> {
  const { streams, client, reply, streaming, subscription, follow, log } = parts;
  const refusal = streams.refusal(client);
  if (refusal) throw refusal;
  // Whoever left while he was let in is heard of no more.
  if (reply.raw.destroyed) return;
  const ending = new AbortController();
  let outlet: Outlet | undefined;
  const end = (text: string): void => {
    if (ending.signal.aborted) return;
    ending.abort();
    outlet?.end(text);
  };
  // Agencies that are away for a while say nothing of whoever subscribed: he comes back.
  const endFor = (why: unknown): void => end(why instanceof Refusal && why.status < 500 ? refused(why) : COME_BACK);
  const release = streams.add(
    { check: () => parts.insistOnCaller().catch(endFor), leave: () => end(COME_BACK) },
    client,
  );
  reply.raw.once("close", () => {
    release();
    ending.abort();
  });
  try {
    const told = await subscribe(streaming, subscription, follow(ending.signal));
    if (reply.raw.destroyed) return;
    outlet = openOutlet(reply);
    if (ending.signal.aborted) outlet.end(COME_BACK);
    else
      void tell(told, outlet, parts).catch((why: unknown) => {
        if (!ending.signal.aborted && !(why instanceof Refusal)) log.error({ err: why }, "a stream ended");
        endFor(why);
      });
  } catch (error) {
    release();
    throw error;
  }
}

async function tell(told: AsyncIterable<Told>, outlet: Outlet, { mask }: StartStream): Promise<void> {
  for await (const { result, cursor } of told) {
    const errors = result.errors?.map((error) => mask(error.toJSON()));
    await outlet.write(next({ ...result, ...(errors && { errors }) }, cursor));
  }
}

/** From here on the answer is no longer Fastify's. */
function openOutlet(reply: FastifyReply): Outlet {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    // Proxies would keep it until it is long enough.
    "x-accel-buffering": "no",
  });
  return new Outlet(reply.raw);
}
