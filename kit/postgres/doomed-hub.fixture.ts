import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import type { PostgresServer, StartPostgres } from "./start-postgres";

type Message = {
  step?: string;
  ready?: Omit<PostgresServer, "stop" | "exited">;
  error?: { code: string; message: string };
};

/** A hub in a process of its own, so that a test can kill it. */
export class DoomedHub {
  private readonly messages: Message[] = [];
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    private listeners: (() => void)[] = [],
  ) {
    this.ended = once(child, "exit");
    createInterface({ input: child.stdout! }).on("line", (line) => this.hear(JSON.parse(line) as Message));
    void this.ended.then(() => this.wake());
  }

  static start(options: StartPostgres): DoomedHub {
    const register = join(__dirname, "../compile/register.js");
    const args = ["-r", register, join(__dirname, "launch.fixture.ts"), JSON.stringify(options)];
    return new DoomedHub(spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] }));
  }

  async ready(): Promise<NonNullable<Message["ready"]>> {
    return (await this.until((message) => message.ready !== undefined || message.error !== undefined)).ready!;
  }

  async refusal(): Promise<NonNullable<Message["error"]>> {
    return (await this.until((message) => message.error !== undefined)).error!;
  }

  async reaches(step: string): Promise<void> {
    await this.until((message) => message.step?.startsWith(step) ?? false);
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child.stdin!.end();
    await this.ended;
  }

  private async until(wanted: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(wanted);
      if (found) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The hub ended: ${JSON.stringify(this.messages)}`);
      await new Promise<void>((resolve) => this.listeners.push(resolve));
    }
  }

  private hear(message: Message): void {
    this.messages.push(message);
    this.wake();
  }

  private wake(): void {
    for (const listener of this.listeners.splice(0)) listener();
  }
}
