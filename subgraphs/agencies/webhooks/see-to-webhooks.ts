import type { Companion } from "../../../kit/definition";
import { SECOND } from "../../../kit/durations";
import { deliver } from "./deliver";
import type { Reach } from "./post";
import { isPublicAddress } from "./public-address";

const EVERY = 2 * SECOND;

/** Sends to partners what they wait for, as long as the process lives. Several processes may. */
export const seeToWebhooksWithin =
  (reach: Reach, every = EVERY): Companion =>
  ({ db, secrets, clock, log }) => {
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let underway: Promise<void> = Promise.resolve();
    const again = (wait: number): void => {
      if (stopped) return;
      timer = setTimeout(() => {
        underway = deliver({ db, secrets, clock, reach })
          .catch((error: Error & { code?: string }) => {
            if (!stopped) log.error({ failure: error.name, code: error.code }, "webhooks were not seen to");
            return 0;
          })
          .then((sent) => again(sent > 0 ? 0 : every));
      }, wait).unref();
    };
    again(0);
    return {
      async stop() {
        stopped = true;
        clearTimeout(timer);
        await underway;
      },
    };
  };

/** To the public internet alone. */
export const seeToWebhooks = seeToWebhooksWithin({ allows: isPublicAddress });
