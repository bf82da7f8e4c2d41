import { readdirSync } from "node:fs";

/** What the hub's process has at one moment; in MiB, and a number of open files and sockets. */
export type Sample = { heap: number; rss: number; open: number };

const MIB = 1024 ** 2;

export async function sample(metricsUrl: string, pid: number): Promise<Sample> {
  const text = await (await fetch(metricsUrl)).text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
  return {
    heap: read("nodejs_heap_size_used_bytes") / MIB,
    rss: read("process_resident_memory_bytes") / MIB,
    open: readdirSync(`/proc/${pid}/fd`).length,
  };
}

/** One stretch of the soak: the heap of the last sample, which is taken when what is not kept was collected, and the least that was open: more come and go. */
export type Stretch = Sample & { p99: number; answers: number };

export function stretchOf(samples: readonly Sample[], times: readonly number[]): Stretch {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    heap: samples.at(-1)?.heap ?? 0,
    rss: Math.max(...samples.map(({ rss }) => rss)),
    open: Math.min(...samples.map(({ open }) => open)),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
    answers: times.length,
  };
}

/** By how much a value changes from one to the next, by the line that fits best. */
export function slopeOf(values: readonly number[]): number {
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const middle = (values.length - 1) / 2;
  const average = mean(values);
  const [over, under] = values.reduce<[number, number]>(
    ([top, bottom], value, at) => [top + (at - middle) * (value - average), bottom + (at - middle) ** 2],
    [0, 0],
  );
  return under === 0 ? 0 : over / under;
}
