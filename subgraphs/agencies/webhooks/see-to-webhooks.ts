import type { Companion } from "../../../kit/definition";
import { SECOND } from "../../../kit/durations";
import { isPublicAddress } from "../../../kit/public-address";
import { send, takeDue, type Taken } from "./deliver";
import type { Reach } from "./post";

const EVERY = 2 * SECOND;

/**
 * Sends to partners what they wait for, as long as the process lives. Several processes may. Each webhook goes on by itself:
 * one whose receiver is slow holds up no other.
 */
export const seeToWebhooksWithin =
  (reach: Reach, every = EVERY): Companion =>
  ({ db, secrets, clock, log }) => {
    const parts = { db, secrets, clock, reach };
    const underway = new Map<string, { taken: readonly Taken[]; sent: Promise<void> }>();
    let stopped = false;
    let wanted = false;
    let looking: Promise<void> | null = null;

    const wake = (): void => {
      wanted = true;
      if (!stopped) looking ??= look().finally(() => (looking = null));
    };

    async function look(): Promise<void> {
      while (wanted && !stopped) {
        wanted = false;
        const due =
          (await takeDue(
            parts,
            [...underway.values()].flatMap(({ taken }) => taken),
          ).catch(failed)) ?? [];
        for (const webhook of new Set(due.map(({ id }) => id)))
          begin(
            webhook,
            due.filter(({ id }) => id === webhook),
          );
      }
    }

    function begin(id: string, taken: readonly Taken[]): void {
      const sent = Promise.all(taken.map((one) => send(parts, one).catch(failed))).then(() => {
        underway.delete(id);
        wake();
      });
      underway.set(id, { taken, sent });
    }

    const failed = (error: Error & { code?: string }): void => {
      if (!stopped) log.error({ failure: error.name, code: error.code }, "webhooks were not seen to");
    };

    const timer = setInterval(wake, every).unref();
    wake();
    return {
      async stop() {
        stopped = true;
        clearInterval(timer);
        await looking;
        await Promise.all([...underway.values()].map(({ sent }) => sent));
      },
    };
  };

/** To the public internet alone. */
export const seeToWebhooks = seeToWebhooksWithin({ allows: isPublicAddress });
