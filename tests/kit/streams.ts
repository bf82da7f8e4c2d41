import type { Hub } from "./the-hub";

export const EVENTS = `subscription ($types: [String!], $after: String) {
  events(types: $types, after: $after) { id type source subject time data cursor }
}`;

export type Told = { id: string; type: string; subject: string; cursor: string; data: Record<string, unknown> };

export type Message = { id?: string; event?: string; data?: string; retry?: string };

export type Stream = {
  /** The answer before the first message; its body where it is no stream. */
  status: number;
  headers: Headers;
  refusal: ReturnType<typeof JSON.parse>;
  messages: Message[];
  /** The events that it told so far. */
  readonly told: Told[];
  /** Resolves when so many messages have come. */
  until(messages: number): Promise<Message[]>;
  /** Resolves when the hub has ended it. */
  ended: Promise<Message[]>;
  close(): void;
};

type Asked = {
  authorization?: string;
  query?: string;
  variables?: object;
  headers?: Record<string, string>;
  /** Milliseconds after which it goes away, whatever has come. */
  leaveAfter?: number;
};

/** Subscribes as any client does that knows server-sent events and nothing of ours. */
export async function openStream(
  url: string,
  { authorization, query = EVENTS, variables, headers, leaveAfter }: Asked,
): Promise<Stream> {
  const leaving = new AbortController();
  if (leaveAfter !== undefined) setTimeout(() => leaving.abort(), leaveAfter);
  const response = await fetch(`${url}/stream`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...(authorization && { authorization }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  const ended = isStream ? read(response, messages, waiting) : Promise.resolve(messages);
  ended.catch(() => {});
  return {
    status: response.status,
    headers: response.headers,
    refusal: isStream ? null : await response.json(),
    messages,
    get told() {
      return messages.flatMap(({ event, data = "{}" }) => {
        const { data: result } = event === "next" ? JSON.parse(data) : {};
        return result ? [result.events as Told] : [];
      });
    },
    async until(count) {
      while (messages.length < count)
        await new Promise<void>((resolve, reject) => {
          waiting.add(resolve);
          ended.then(() => reject(new Error(`it ended after ${JSON.stringify(messages)}`)), reject);
        });
      return messages;
    },
    ended,
    close: () => leaving.abort(),
  };
}

async function read({ body }: Response, messages: Message[], waiting: Set<() => void>): Promise<Message[]> {
  let text = "";
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    messages.push(...blocks.map(messageOf).filter((message) => Object.keys(message).length > 0));
    waiting.forEach((wake) => wake());
    waiting.clear();
  }
  return messages;
}

/** Heartbeats, which are comments, say nothing. */
const messageOf = (block: string): Message =>
  Object.fromEntries(
    block
      .split("\n")
      .filter((line) => !line.startsWith(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trimStart()]),
  );

let written = 0;

/** Writes events into the journal as if an owner had told of them, in their order; says their ids. */
export async function happened(
  hub: Hub,
  count: number,
  { type = "SpaceBooked", ...data }: { type?: string } & Record<string, string>,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `evt_test_${++written}`);
  await hub.sql(
    "agencies",
    `with next as (update event_journal_end set position = position + $2 returning position - $2 as before)
     insert into event_journal (position, id, source, type, subject, at, data)
     select before + n, id, 'housing', $3, 'bkg_test', now(), $4::jsonb
     from next, unnest($1::text[]) with ordinality as t(id, n)`,
    [ids, count, type, data],
  );
  return ids;
}
