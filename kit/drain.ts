import type { ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** Longer than any request may take: who still has not read his answer then is cut off. */
const CUT_OFF_AFTER = 15_000;

/**
 * How a server leaves without failing anybody: for a while it only says so, to whoever watches over it and at the end of
 * each answer, and goes on as before; then it takes no connection any more, and ends the requests that it has.
 */
export class Drain {
  private leaving = false;
  private readonly answering = new Set<ServerResponse>();

  constructor(private readonly app: FastifyInstance) {
    app.server.prependListener("request", (_request, response) => {
      this.answering.add(response);
      response.once("close", () => this.answering.delete(response));
      if (this.leaving) sayGoodbye(response);
    });
  }

  /** Whether it is about to leave: nobody new should be sent here. */
  get begun(): boolean {
    return this.leaving;
  }

  /** How many requests are being answered. */
  get open(): number {
    return this.answering.size;
  }

  async end(sayingSo: number): Promise<void> {
    this.leaving = true;
    for (const response of this.answering) sayGoodbye(response);
    if (sayingSo > 0) await pause(sayingSo);
    const cuttingOff = setTimeout(() => this.app.server.closeAllConnections(), CUT_OFF_AFTER);
    await this.app.close().finally(() => clearTimeout(cuttingOff));
  }
}

/** The answer says `connection: close`, so that the next request finds another server. */
const sayGoodbye = (response: ServerResponse): void => {
  response.shouldKeepAlive = false;
};
