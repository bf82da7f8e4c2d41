import { statSync } from "node:fs";
import { dirname } from "node:path";

import type { User } from "./run-command";

/** Whether this user can walk into the folder, judged by the plain mode bits of it and of every folder above. */
export function traversableBy(user: User, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || traversableBy(user, dirname(folder));
}
