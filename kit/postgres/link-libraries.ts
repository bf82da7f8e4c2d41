import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { PostgresStartError } from "./postgres-start-error";

type LibraryLink = { source: string; target: string };

/** Does what the binary package's install script does, so that installing without scripts is enough. */
export function linkLibraries(packageFolder: string, packageName: string): void {
  for (const { source, target } of linksOf(packageFolder)) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === "EEXIST") continue;
      throw new PostgresStartError(
        "POSTGRES_BINARIES_BROKEN",
        `The library link ${basename(link)} is missing in ${dirname(link)} and cannot be made (${code}):
         run "npm rebuild ${packageName}" as the user who owns that folder.`,
      );
    }
  }
}

function linksOf(packageFolder: string): LibraryLink[] {
  try {
    return JSON.parse(readFileSync(join(packageFolder, "native", "pg-symlinks.json"), "utf8")) as LibraryLink[];
  } catch (cause) {
    // Packages for platforms without symbolic links carry no list.
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw cause;
  }
}
