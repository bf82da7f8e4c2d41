import type { Metrics } from "../kit/metrics";

export type MetricsPlace = { host: string; port: number };

/** The numbers of this process where a port is set for them; without one nothing is counted, and nothing of it is loaded. */
export async function openMetrics(at: MetricsPlace | null): Promise<{ metrics?: Metrics; close(): Promise<void> }> {
  if (!at) return { close: async () => {} };
  const [{ Metrics }, { serveMetrics }] = await Promise.all([import("../kit/metrics"), import("../kit/serve-metrics")]);
  const metrics = new Metrics();
  const served = await serveMetrics(metrics, at);
  process.stdout.write(`Metrics ${served.url}\n`);
  return { metrics, close: () => served.close() };
}
