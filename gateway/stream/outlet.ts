import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { SECOND } from "../../kit/durations";

/** Whoever takes nothing for so long is cut off; where he comes back he goes on where he was. */
const CUT_OFF_AFTER = 10 * SECOND;
/** Whatever stands between takes a connection for dead that is quiet for longer. */
const HEARTBEAT_EVERY = 12 * SECOND;

type Times = { cutOffAfter?: number; heartbeatEvery?: number };

/** What one reader is sent, as server-sent events: never more than he takes. */
export class Outlet {
  private readonly heart: NodeJS.Timeout;
  private readonly cutOffAfter: number;

  constructor(
    private readonly response: ServerResponse,
    { cutOffAfter = CUT_OFF_AFTER, heartbeatEvery = HEARTBEAT_EVERY }: Times = {},
  ) {
    this.cutOffAfter = cutOffAfter;
    this.heart = setInterval(
      () => void (response.writableNeedDrain || response.write(":\n\n")),
      heartbeatEvery,
    ).unref();
    response.once("close", () => clearInterval(this.heart));
    // The head goes out at once: who subscribed knows that he is heard.
    response.write(":\n\n");
  }

  /** Resolves when he can take more; a reader who is too slow is not there any more then. */
  async write(text: string): Promise<void> {
    const { response } = this;
    if (response.destroyed || response.writableEnded || response.write(text)) return;
    const slow = AbortSignal.timeout(this.cutOffAfter);
    const closed = new AbortController();
    const leave = (): void => closed.abort();
    response.once("close", leave);
    await once(response, "drain", { signal: AbortSignal.any([slow, closed.signal]) }).catch(() => response.destroy());
    response.removeListener("close", leave);
  }

  /** The last that he is sent. */
  end(text: string): void {
    clearInterval(this.heart);
    // Whoever has not even taken what was before would keep the connection.
    if (this.response.writableNeedDrain) this.response.destroy();
    else this.response.end(text);
  }
}
