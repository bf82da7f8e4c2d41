import type { Log } from "../../kit/log";
import { type AskAgencies, askAsHub } from "../ask-agencies";
import type { FieldUsage, FieldUse } from "./field-usage";

const EVERY = 5_000;
const BATCH = 500;

const RECORD = "mutation Record($uses: [FieldUseInput!]!) { recorded: recordFieldUsage(uses: $uses) }";

export type UsageReports = { stop(): Promise<void> };

/** Hands what was counted to `agencies`, again and again and once more at the end; what it does not take goes with the next. */
export function reportUsage(usage: FieldUsage, ask: AskAgencies, log: Log): UsageReports {
  let underway: Promise<void> = Promise.resolve();
  const report = async (): Promise<void> => {
    const uses = usage.take();
    for (let start = 0; start < uses.length; start += BATCH) {
      const batch = uses.slice(start, start + BATCH);
      await send(ask, batch).catch((error: Error) => {
        log.warn({ failure: error.name }, "agencies does not take the usage of fields");
        usage.giveBack(batch);
      });
    }
  };
  const begin = (): void => void (underway = underway.then(report));
  const timer = setInterval(begin, EVERY).unref();
  return {
    async stop() {
      clearInterval(timer);
      begin();
      await underway;
    },
  };
}

async function send(ask: AskAgencies, uses: readonly FieldUse[]): Promise<void> {
  type Told = { recorded: boolean | null };
  const { recorded } = await askAsHub<Told>(ask, "usage", { query: RECORD, variables: { uses } });
  if (!recorded) throw new Error("agencies did not record it");
}
