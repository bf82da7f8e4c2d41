import { once } from "node:events";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

import type { Place } from "./choose-place";
import { runCommand } from "./run-command";

/**
 * Fills an empty folder with a copy of a cluster that was prepared before, and gives it a superuser password of its own.
 * False, and the folder empty again, where there is none or it cannot be copied: then the cluster is made from nothing.
 */
export async function copyPrepared(
  place: Place,
  prepared: string,
  partial: string,
  password: string,
  durable: boolean,
): Promise<boolean> {
  if (!existsSync(join(prepared, "PG_VERSION"))) return false;
  const { postgres, initdb } = place.binaries;
  const run = (program: string, args: string[], input = ""): Promise<boolean> => ends(place, program, args, input);
  // Nobody knows the password that it was prepared with, and the server takes it from nobody but who runs it by hand.
  const setPassword = `alter role postgres password '${password}'\n`;
  const copied =
    (await run("cp", ["-R", "-p", `${prepared}/.`, partial])) &&
    (await run(postgres, ["--single", "-D", partial, "postgres"], setPassword)) &&
    (!durable || (await run(initdb, ["--sync-only", "-D", partial])));
  if (!copied) for (const name of readdirSync(partial)) rmSync(join(partial, name), { recursive: true });
  return copied;
}

async function ends({ cluster, runner }: Place, program: string, args: string[], input: string): Promise<boolean> {
  const child = runCommand(runner, program, args, dirname(cluster), ["pipe", "ignore", "pipe"]);
  const closed = once(child, "close").catch(() => [null]);
  child.stdin?.on("error", () => {}).end(input);
  const said = child.stderr ? await text(child.stderr) : "";
  const [code] = (await closed) as [number | null];
  return code === 0 && !/(ERROR|FATAL|PANIC):/.test(said);
}
