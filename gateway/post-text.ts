import type { Dispatcher } from "undici";
import type { Attempt } from "./resilience/budget";
import { Unreached } from "./resilience/guard";

export type Sent = { path: string; headers: Record<string, string>; body: string };

/** `text` of what has status 200 alone: nobody reads any other. */
export type Posted = { status: number; text: string };

/**
 * Sends one request and waits for the whole of its answer, unless the attempt is given up. It reads the answer as it comes
 * in, without a stream of its own for each.
 */
export function postText(to: Dispatcher, { path, headers, body }: Sent, attempt: Attempt): Promise<Posted> {
  return new Promise((resolve, reject) => {
    if (attempt.givenUp) return reject(attempt.givenUp);
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    const chunks: Buffer[] = [];
    attempt.stop = (reason) => {
      controller?.abort(reason);
      reject(reason);
    };
    to.dispatch(
      { path, method: "POST", headers, body },
      {
        onRequestStart(started) {
          controller = started;
          if (attempt.givenUp) started.abort(attempt.givenUp);
        },
        onResponseStart(_controller, code) {
          // One below 200 says that another will come.
          if (code >= 200) status = code;
        },
        onResponseData(_controller, chunk) {
          if (status === 200) chunks.push(chunk);
        },
        onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString() }),
        onResponseError(_controller, error) {
          if (status === 0) reject(new Unreached("nobody was reached", { cause: error }));
          else if (status === 200) reject(cutOff(error));
          else resolve({ status, text: "" });
        },
      },
    );
  });
}

/** A connection that broke is another matter than an answer that is too large. */
const cutOff = (error: Error & { code?: string }): Error =>
  error.code === "UND_ERR_SOCKET" || error.code === "ECONNRESET"
    ? new Unreached("the answer broke off", { cause: error })
    : error;
