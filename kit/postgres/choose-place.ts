import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { binariesIn, type Binaries } from "./find-binaries";
import { folderAway, makeFolderAway, rootPath } from "./folder-away";
import type { Runner, User } from "./run-command";
import { traversableBy } from "./traversable-by";

export type Place = { cluster: string; binaries: Binaries; runner: Runner };

const NOBODY: User = { uid: 65534, gid: 65534 };
const AS_NOBODY = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

/** Where the data lies and how the server runs on it: simple for an ordinary user, a ladder of ways for root. */
export function choosePlace(dir: string, binaries: Binaries, onProgress: (step: string) => void): Place {
  const here = join(dir, "cluster");
  if (process.getuid?.() !== 0) return { cluster: here, binaries, runner: { wrapper: [], user: undefined } };
  const movedAway = !existsSync(here) && existsSync(join(folderAway(dir), "cluster"));
  const owner = ownerOf(movedAway ? join(folderAway(dir), "cluster") : here);
  // In a user namespace the files stay root's, so nothing needs another owner and a root-only folder will do.
  if (!owner && !movedAway && userNamespacesWork()) {
    return { cluster: here, binaries, runner: { wrapper: [...AS_NOBODY, "--"], user: undefined } };
  }
  const user = owner ?? NOBODY;
  return {
    cluster: clusterFor(user, dir, movedAway, onProgress),
    binaries: binariesFor(user, dir, binaries, onProgress),
    runner: { wrapper: [], user },
  };
}

function clusterFor(user: User, dir: string, movedAway: boolean, onProgress: (step: string) => void): string {
  const here = join(dir, "cluster");
  if (!movedAway && traversableBy(user, dir)) {
    if (existsSync(here)) giveTo(user, here);
    return here;
  }
  // Two copies of the same data would drift apart, and temporary folders get cleaned.
  if (existsSync(here)) throw rootPath(dir, "and the data is already there");
  const away = makeFolderAway(dir, user);
  onProgress(`root: other users may not enter ${dir}, so the data lies in ${join(away, "cluster")}`);
  return join(away, "cluster");
}

function binariesFor(user: User, dir: string, binaries: Binaries, onProgress: (step: string) => void): Binaries {
  const runnable = (statSync(binaries.postgres).mode & 0o005) === 0o005;
  if (runnable && traversableBy(user, dirname(binaries.postgres))) return binaries;
  const copy = join(makeFolderAway(dir, user), `binaries-${binaries.version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.partial-${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    giveTo(user, draft);
    renameSync(draft, copy);
  }
  onProgress(`root: other users may not run ${binaries.postgres}, so a copy in ${copy} is used`);
  return { ...binaries, ...binariesIn(copy) };
}

/** Creates an empty folder that only the server's user may enter. */
export function makePrivateFolder(folder: string, { user }: Runner): void {
  mkdirSync(folder, { mode: 0o700 });
  if (user) giveTo(user, folder);
}

export function giveTo({ uid, gid }: User, path: string): void {
  const { status, stderr } = spawnSync("chown", ["-hR", `${uid}:${gid}`, path], { encoding: "utf8" });
  if (status !== 0) throw rootPath(dirname(path), `and its owner cannot be changed (${stderr?.trim()})`);
}

/** Undefined for what is missing, or root's own. */
function ownerOf(cluster: string): User | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function userNamespacesWork(): boolean {
  const [unshare = "unshare", ...mapping] = AS_NOBODY;
  return spawnSync(unshare, [...mapping, "true"], { env: process.env }).status === 0;
}
