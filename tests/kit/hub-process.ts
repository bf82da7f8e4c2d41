import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A process of the hub as its npm script starts it, with what it said so far. */
export type HubProcess = {
  child: ChildProcess;
  said(): string;
  /** Resolves with the first match of what it says; rejects with all that it said when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code, null after a signal. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<void>;
};

export function hubProcess(args: string[], env: Record<string, string>): HubProcess {
  const { HUB_SHAPE: _shape, TEST_SERVERS: _servers, ...inherited } = process.env;
  const child = spawn(process.execPath, ["-r", "./kit/compile/register.js", ...args], {
    env: { ...inherited, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    text += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    child,
    said: () => text,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(text);
          if (match) {
            listeners.delete(look);
            resolve(match);
          }
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`it ended before it said ${pattern}: ${text}`)));
        look();
      }),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
