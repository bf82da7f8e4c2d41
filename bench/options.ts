/** How long and how hard is measured. */
export type Options = {
  rounds: number;
  /** Of load, for each contender in each round. */
  seconds: number;
  warmUpSeconds: number;
  /** Requests under way at the same time. */
  connections: number;
  json: boolean;
};

const THOROUGH = { rounds: 9, seconds: 5, warmUpSeconds: 6, connections: 10 };
const QUICK = { rounds: 3, seconds: 3, warmUpSeconds: 3, connections: 10 };

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
