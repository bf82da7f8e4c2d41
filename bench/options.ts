/** How long and how hard is measured. */
export type Options = {
  rounds: number;
  /** Of load, for each contender in each round. */
  seconds: number;
  warmUpSeconds: number;
  /** Requests under way at the same time. */
  connections: number;
  json: boolean;
  /** When all must be over, counted from the start; null where it takes as long as it takes. */
  budgetSeconds: number | null;
};

const THOROUGH = { rounds: 11, seconds: 4, warmUpSeconds: 6, connections: 10, budgetSeconds: null };
// Two minutes, of which `npm ci` takes some.
const QUICK = { rounds: 5, seconds: 2, warmUpSeconds: 3, connections: 10, budgetSeconds: 85 };

const NUMBERS: Record<string, "rounds" | "seconds" | "connections"> = {
  "--rounds": "rounds",
  "--seconds": "seconds",
  "--connections": "connections",
};

const USAGE = "npm run bench -- [--quick] [--json] [--rounds N] [--seconds N] [--connections N]";

export function readOptions(args: readonly string[]): Options {
  const options: Options = { ...(args.includes("--quick") ? QUICK : THOROUGH), json: args.includes("--json") };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? "";
    if (arg === "--quick" || arg === "--json") continue;
    const name = NUMBERS[arg];
    const value = Number(args[(index += 1)]);
    if (!name || !(value > 0)) throw new Error(`${arg} is not an option. Use: ${USAGE}`);
    options[name] = value;
  }
  return options;
}

/** Shorter loads where the start has already used up the time for longer ones. */
export function paced(options: Options, contenders: number, elapsedSeconds: number): Options {
  const { budgetSeconds, rounds, seconds, warmUpSeconds } = options;
  if (budgetSeconds === null) return options;
  const longest = Math.max(0.5, (budgetSeconds - elapsedSeconds) / (contenders * (rounds + 1.5)));
  return { ...options, seconds: Math.min(seconds, longest), warmUpSeconds: Math.min(warmUpSeconds, 1.5 * longest) };
}
