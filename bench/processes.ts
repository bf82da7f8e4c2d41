import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export const REPOSITORY = join(__dirname, "..");

export type Running = { pid: number; url: string; stop(): Promise<void> };

export type Wanted = { script: string; args?: string[]; env: Record<string, string>; nodeFlags?: string[] };

/** Starts a process of the hub or of the bench, and waits for the line in which it tells its address. */
export async function startProcess(wanted: Wanted): Promise<Running> {
  const child = launch(wanted);
  const stop = (): Promise<void> => end(child);
  try {
    const url = await addressOf(child, wanted);
    if (child.pid === undefined) throw new Error(`${wanted.script} has no process`);
    return { pid: child.pid, url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a process to its end. */
export function runProcess(wanted: Wanted): Promise<void> {
  const child = launch(wanted);
  const said = listen(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(failure(wanted, code, said()))));
  });
}

function launch({ script, args = [], env, nodeFlags = [] }: Wanted): ChildProcess {
  return spawn(process.execPath, [...nodeFlags, "-r", "./kit/compile/register.js", script, ...args], {
    cwd: REPOSITORY,
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", APOLLO_TELEMETRY_DISABLED: "1", ...env },
    // What a process complains about, its operator should see.
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function listen(child: ChildProcess): () => string {
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    // A process that talks without end must not fill the memory of the bench.
    said = (said + chunk.toString()).slice(-20_000);
  });
  return () => said;
}

function addressOf(child: ChildProcess, wanted: Wanted): Promise<string> {
  const said = listen(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const address = /(http:\/\/\S+\/graphql)\s/.exec(said())?.[1];
      if (address) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(failure(wanted, code, said())));
  });
}

const failure = ({ script, args = [] }: Wanted, code: number | null, said: string): Error =>
  new Error(`${[script, ...args].join(" ")} ended with ${code}:\n${said.trim()}`);

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const impatient = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(impatient);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
