import type { Companion } from "../../../kit/definition";
import { SECOND } from "../../../kit/durations";
import type { NoticeRoute } from "../../../kit/notices";
import { localTransport } from "./local-transport";
import { relayTransport } from "./relay-transport";
import { sendNotices } from "./send-notices";
import { noTransport, type Transport } from "./transport";

const EVERY = 5 * SECOND;

/** Tells people what is due as long as the process lives. Several processes may. */
export const seeToNotices: Companion = ({ db, secrets, clock, log, notices }) => {
  const parts = { db, secrets, clock, transport: transportOf(notices) };
  let underway: Promise<void> | null = null;
  const all = async (): Promise<void> => {
    while ((await sendNotices(parts)) > 0);
  };
  const wake = (): void => {
    underway ??= all()
      .catch((error: Error & { code?: string }) =>
        log.error({ failure: error.name, code: error.code }, "notices were not seen to"),
      )
      .finally(() => (underway = null));
  };
  const timer = setInterval(wake, EVERY).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underway;
    },
  };
};

function transportOf(route: NoticeRoute | undefined): Transport {
  if (!route) return noTransport;
  return "url" in route ? relayTransport(route.url) : localTransport(route.folder);
}
