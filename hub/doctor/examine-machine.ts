import { existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import type { Settings } from "../env";
import { SUBGRAPHS } from "../subgraphs";
import { type Finding, fine, problem } from "./finding";

const ENOUGH_BYTES = 1024 ** 3;
const GIB = 1024 ** 3;

export function examineNode(): Finding {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  const wanted = engines.node.replace(/^>=/, "");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = wanted.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? fine("node", process.versions.node)
    : problem("node", process.versions.node, `Install Node ${wanted} or newer.`);
}

/** Room for the data, where this machine keeps it. */
export function examineDisk({ dataDir }: Settings): Finding {
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const found = `${(free / GIB).toFixed(1)} GiB free at ${folder}`;
  return free >= ENOUGH_BYTES ? fine("disk", found) : problem("disk", found, "Make room: at least 1 GiB.");
}

/** Keys that others on this machine may read are nobody's secret any more. */
export function examineKeyFolder({ keysDir }: Settings): Finding {
  if (!existsSync(keysDir)) return fine("key folder", "made at the first start");
  const open = ["gateway", "subgraphs", "people"].filter(
    (part) => existsSync(`${keysDir}/${part}`) && (statSync(`${keysDir}/${part}`).mode & 0o077) !== 0,
  );
  return open.length === 0
    ? fine("key folder", keysDir)
    : problem("key folder", `others may enter ${open.join(", ")}`, `chmod -R go-rwx ${keysDir}`);
}

/** Each port that this installation listens on is free, or a process of the hub answers there. */
export async function examinePorts({ gateway, subgraphs }: Settings): Promise<Finding[]> {
  const places = [["gateway", gateway] as const, ...SUBGRAPHS.map((name) => [name, subgraphs[name]] as const)];
  return Promise.all(
    places.map(async ([name, { host, port }]) => {
      const about = `port of ${name}`;
      const place = `${host}:${port}`;
      if (port === 0 || (await isFree(host, port))) return fine(about, `${place} is free`);
      return (await isHub(host, port))
        ? fine(about, `the hub answers at ${place}`)
        : problem(about, `${place} is taken`, `Stop that program, or set ${name.toUpperCase()}_PORT.`);
    }),
  );
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

const isHub = (host: string, port: number): Promise<boolean> =>
  fetch(`http://${host}:${port}/health/live`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
