import { performance } from "node:perf_hooks";

/** Sends one request and resolves when its answer was read and found right; the index makes each request different. */
export type Shoot = (index: number) => Promise<void>;

export type LoadFigures = { requests: number; seconds: number; latencies: number[] };

/** Keeps so many requests under way for so long; each connection sends its next request when it has its answer. */
export async function load(
  shoot: Shoot,
  next: () => number,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadFigures> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const connection = async (): Promise<void> => {
    for (let at = performance.now(); at < until; at = performance.now()) {
      await shoot(next());
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return { requests: latencies.length, seconds: (performance.now() - began) / 1000, latencies };
}
