import { Refusal } from "../../kit/errors";
import { SECOND } from "../../kit/durations";

/** What one client may keep open at this gateway, and all of them together. */
const MOST_OF_ONE = 20;
const MOST = 2_000;

const CHECKED_EVERY = 2 * SECOND;

export type Stream = {
  /** Whether whoever subscribed may still; ends it where not. */
  check(): Promise<void>;
  /** Sends him elsewhere. */
  leave(): void;
};

/** The streams of this gateway: how many there are of whom, whether they may go on, and how they end with it. */
export class OpenStreams {
  private readonly streams = new Map<Stream, string>();
  private readonly ofClient = new Map<string, number>();
  private stopping = false;
  private readonly checking = setInterval(() => {
    for (const stream of this.streams.keys()) void stream.check();
  }, CHECKED_EVERY).unref();

  get size(): number {
    return this.streams.size;
  }

  /** Why there can be no further one; null where there can. */
  refusal(client: string): Refusal | null {
    if (this.stopping) return new Stopping();
    if (this.size >= MOST || (this.ofClient.get(client) ?? 0) >= MOST_OF_ONE) return new TooManyStreams();
    return null;
  }

  /** Counts it until what is returned is called. */
  add(stream: Stream, client: string): () => void {
    this.streams.set(stream, client);
    this.ofClient.set(client, (this.ofClient.get(client) ?? 0) + 1);
    return () => {
      if (!this.streams.delete(stream)) return;
      const left = (this.ofClient.get(client) ?? 1) - 1;
      if (left > 0) this.ofClient.set(client, left);
      else this.ofClient.delete(client);
    };
  }

  stop(): void {
    this.stopping = true;
    clearInterval(this.checking);
    for (const stream of [...this.streams.keys()]) stream.leave();
  }
}

class TooManyStreams extends Refusal {
  constructor() {
    super(
      `A client keeps at most ${MOST_OF_ONE} streams open. Close one, or read the events of several types in one stream.`,
      `클라이언트당 동시 스트림은 ${MOST_OF_ONE}개까지입니다. 하나를 닫거나 여러 유형을 한 스트림으로 받으십시오.`,
      "STREAMS_LIMIT",
      429,
    );
  }
}

class Stopping extends Refusal {
  constructor() {
    super(
      "This gateway is about to stop. Connect again: another one answers.",
      "이 게이트웨이는 곧 종료됩니다. 다시 연결하십시오.",
      "GATEWAY_STOPPING",
      503,
    );
  }
}
