import { randomBytes } from "node:crypto";
import type { Log } from "./log";

/** One thing that was done for a request; no value of it stands in an attribute, and no name of anybody. */
export type Span = {
  requestId: string;
  name: string;
  /** Milliseconds since the epoch. */
  started: number;
  attributes: Readonly<Record<string, string | number>>;
  /** The code with which it failed. */
  failed?: string;
  /** The request itself, of which all else is a part. */
  isRoot?: boolean;
};

const EVERY = 2_000;
const MOST_WAITING = 4_096;
const REQUEST_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SERVER = 2;
const INTERNAL = 1;
const ERROR = 2;

/**
 * Tells a collector, in OTLP over HTTP, how long what took. The number of a request is the number of its trace, so that
 * nothing has to be passed on, and whoever has an answer finds the trace of it.
 */
export class Traces {
  private waiting: object[] = [];
  private lost = 0;
  private readonly timer: NodeJS.Timeout;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly endpoint: string,
    private readonly service: string,
    private readonly log: Log,
  ) {
    this.timer = setInterval(() => this.send(), EVERY).unref();
  }

  add({ requestId, name, started, attributes, failed, isRoot = false }: Span): void {
    // What the hub asks for itself belongs to nobody's request.
    if (!REQUEST_ID.test(requestId)) return;
    if (this.waiting.length >= MOST_WAITING) return void (this.lost += 1);
    const traceId = requestId.replaceAll("-", "");
    const rootId = traceId.slice(16);
    this.waiting.push({
      traceId,
      spanId: isRoot ? rootId : randomBytes(8).toString("hex"),
      ...(!isRoot && { parentSpanId: rootId }),
      name,
      kind: isRoot ? SERVER : INTERNAL,
      startTimeUnixNano: nanoseconds(started),
      endTimeUnixNano: nanoseconds(Date.now()),
      attributes: asAttributes(attributes),
      ...(failed !== undefined && { status: { code: ERROR, message: failed } }),
    });
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.send();
    await this.sending;
  }

  private send(): void {
    if (this.waiting.length === 0) return;
    const spans = this.waiting;
    const { lost } = this;
    this.waiting = [];
    this.lost = 0;
    const resource = { attributes: asAttributes({ "service.name": this.service }) };
    const body = JSON.stringify({
      resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "tteurak" }, spans }] }],
    });
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(EVERY);
    this.sending = fetch(`${this.endpoint}/v1/traces`, { method: "POST", headers, body, signal }).then(
      async (answer) => {
        await answer.arrayBuffer();
        if (!answer.ok || lost > 0) this.log.warn({ status: answer.status, lost }, "not every trace was taken");
      },
      ({ name }: Error) => this.log.warn({ failure: name, lost: lost + spans.length }, "no trace was taken"),
    );
  }
}

const nanoseconds = (milliseconds: number): string => `${Math.round(milliseconds)}000000`;

const asAttributes = (attributes: Readonly<Record<string, string | number>>): object[] =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === "number" ? { intValue: String(value) } : { stringValue: value },
  }));
