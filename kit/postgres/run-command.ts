import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";

/** How PostgreSQL's programs are started: it refuses to run as root, so root needs a wrapper or another user. */
export type Runner = { wrapper: string[]; user: User | undefined };

export type User = { uid: number; gid: number };

export function runCommand(
  runner: Runner,
  program: string,
  args: string[],
  cwd: string,
  stdio: StdioOptions,
): ChildProcess {
  const [command = program, ...rest] = [...runner.wrapper, program, ...args];
  return spawn(command, rest, {
    ...runner.user,
    cwd,
    stdio,
    // Ctrl-C in the terminal reaches only Node, which drains its work before it stops the server.
    detached: true,
    windowsHide: true,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
  });
}
