import { rmSync } from "node:fs";
import { folderAway } from "../kit/postgres/folder-away";

/** The folder of databases that are made to be thrown away, at the latest when the process ends: a server whose folder is gone ends by itself. */
export function draftFolder(folder: string): { folder: string; clear(): void } {
  const clear = (): void => {
    for (const made of [folder, folderAway(folder)]) rmSync(made, { recursive: true, force: true });
  };
  process.once("exit", clear);
  return { folder, clear };
}
