import { isIP } from "node:net";
import { StartError } from "./errors";

/** How one variable is read: its value, or a sentence that says what is wrong with it. */
export type Reads<Value> = { read(text: string | undefined): Value; describe: string };

class Problem extends Error {}

const variable = <Value>(
  describe: string,
  fallback: Value | undefined,
  parse: (text: string) => Value,
): Reads<Value> => ({
  describe,
  read(text) {
    if (text !== undefined && text !== "") return parse(text);
    if (fallback !== undefined) return fallback;
    throw new Problem(`is missing: ${describe}`);
  },
});

const wrong = (describe: string): never => {
  throw new Problem(`is not ${describe}`);
};

export const text = (describe: string, fallback?: string) => variable(describe, fallback, (given) => given);

/** A variable that may be left out; it then reads as null. */
export const optional = <Value>(reads: Reads<Value>): Reads<Value | null> => ({
  describe: reads.describe,
  read: (given) => (given === undefined || given === "" ? null : reads.read(given)),
});

export const port = (fallback?: number) =>
  variable("a port from 0 to 65535", fallback, (given) =>
    /^\d{1,5}$/.test(given) && Number(given) <= 65535 ? Number(given) : wrong("a port from 0 to 65535"),
  );

export const count = (describe: string, from: number, to: number, fallback?: number) =>
  variable(`${describe}, a whole number from ${from} to ${to}`, fallback, (given) =>
    /^\d+$/.test(given) && Number(given) >= from && Number(given) <= to
      ? Number(given)
      : wrong(`a whole number from ${from} to ${to}`),
  );

export const url = (schemes: readonly string[]) => {
  const describe = `a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`;
  return variable<string>(describe, undefined, (given) =>
    URL.canParse(given) && schemes.includes(new URL(given).protocol.slice(0, -1)) ? given : wrong(describe),
  );
};

/** Addresses and networks, such as 10.0.0.0/8, with commas between them; none where it is left out. */
export const networks = (describe: string) =>
  variable<readonly string[]>(`${describe}: addresses or networks, with commas between them`, [], (given) => {
    const listed = given.split(",").map((one) => one.trim());
    return listed.every(isNetwork)
      ? listed
      : wrong("addresses or networks such as 10.0.0.0/8, with commas between them");
  });

function isNetwork(text: string): boolean {
  const [, address = "", bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  // A network of every address would take everybody's word for where he comes from.
  return family > 0 && (bits === undefined || (Number(bits) >= 8 && Number(bits) <= (family === 4 ? 32 : 128)));
}

export const oneOf = <Value extends string>(values: readonly Value[], fallback?: Value) =>
  variable<Value>(`one of ${values.join(", ")}`, fallback, (given) =>
    values.includes(given as Value) ? (given as Value) : wrong(`one of ${values.join(", ")}`),
  );

export type Shape = Record<string, Reads<unknown>>;
export type Env<S extends Shape> = { [Name in keyof S]: ReturnType<S[Name]["read"]> };

/**
 * Reads the variables that a process knows. Every problem is reported at once; a variable that starts like ours and that
 * nobody knows is a misspelling, and refused.
 */
export function readEnv<S extends Shape>(
  given: NodeJS.ProcessEnv,
  shape: S,
  prefixes: readonly string[],
): Readonly<Env<S>> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, reads] of Object.entries(shape)) {
    try {
      values[name] = reads.read(given[name]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(`${name} ${error.message}`);
    }
  }
  const unknown = Object.keys(given).filter(
    (name) => prefixes.some((prefix) => name.startsWith(prefix)) && !(name in shape),
  );
  for (const name of unknown) problems.push(`${name} is not known; did you mean ${nearest(name, Object.keys(shape))}?`);
  if (problems.length > 0)
    throw new StartError(
      "CONFIGURATION_INVALID",
      `The configuration has ${problems.length} problem(s): ${problems.join("; ")}.`,
    );
  return Object.freeze(values) as Readonly<Env<S>>;
}

const nearest = (name: string, known: readonly string[]): string =>
  known.reduce((best, candidate) => (distance(name, candidate) < distance(name, best) ? candidate : best));

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
