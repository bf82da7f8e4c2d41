import type { Log } from "../kit/log";
import type { Metrics } from "../kit/metrics";
import type { Traces } from "../kit/traces";

export type WatchSettings = {
  /** Where the numbers of a process are read; null: nowhere. */
  metrics: { host: string; port: number } | null;
  /** The collector that is told of traces, in OTLP over HTTP; null: none. */
  traces: string | null;
};

export type Watch = { metrics?: Metrics; traces?: Traces };

/** How a process is watched from outside, as far as it is set; of what is not set nothing is loaded. */
export async function openWatch(
  { metrics: at, traces: endpoint }: WatchSettings,
  service: string,
  log: Log,
): Promise<{ watch: Watch; close(): Promise<void> }> {
  const traces = endpoint === null ? undefined : new (await import("../kit/traces")).Traces(endpoint, service, log);
  if (!at) return { watch: { traces }, close: async () => traces?.close() };
  const [{ Metrics }, { serveMetrics }] = await Promise.all([import("../kit/metrics"), import("../kit/serve-metrics")]);
  const metrics = new Metrics();
  const served = await serveMetrics(metrics, at);
  process.stdout.write(`Metrics ${served.url}\n`);
  return {
    watch: { metrics, traces },
    async close() {
      await traces?.close();
      await served.close();
    },
  };
}
