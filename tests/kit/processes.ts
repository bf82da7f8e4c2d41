import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { pickFreePort } from "../../kit/postgres/pick-free-port";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";

type Urls = Record<SubgraphName, { appUrl: string }>;

/** Four subgraph processes and a gateway process, each as its npm script starts it. */
export async function startProcesses(
  urls: Urls,
  keysDir: string,
  classifiedOperations: "registered" | "any",
): Promise<{ url: string; close(): Promise<void> }> {
  const children: ChildProcess[] = [];
  const env = { ...process.env, TTEURAK_KEYS_DIR: keysDir, NODE_OPTIONS: "", TTEURAK_DRAIN_SECONDS: "0" };
  try {
    // Chosen before any of them starts: each tells the others what happened at it.
    const places = await Promise.all(SUBGRAPHS.map(async (name) => [name, await pickFreePort()] as const));
    const addresses = places.map(
      ([name, port]) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}/graphql`] as const,
    );
    await Promise.all(
      places.map(([name, port]) => {
        const NAME = name.toUpperCase();
        const others = Object.fromEntries(addresses.filter(([variable]) => variable !== `${NAME}_URL`));
        const own = { [`${NAME}_PORT`]: String(port), [`${NAME}_DATABASE_URL`]: urls[name].appUrl };
        return startProcess(children, ["hub/start-subgraph.ts", name], { ...env, ...others, ...own });
      }),
    );
    const own = {
      GATEWAY_PORT: "0",
      GATEWAY_CLASSIFIED_OPERATIONS: classifiedOperations,
      TTEURAK_PROFILE: "production",
    };
    const gateway = { ...env, ...Object.fromEntries(addresses), ...own };
    const url = await startProcess(children, ["hub/start-gateway.ts"], gateway);
    return { url: url.replace(/\/graphql$/, ""), close: () => stopAll(children) };
  } catch (error) {
    await stopAll(children);
    throw error;
  }
}

/** Starts one and waits for the line in which it tells its address. */
export function startProcess(children: ChildProcess[], args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ["-r", "./kit/compile/register.js", ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  // A test file that was given up must neither wait for its processes nor leave them behind.
  child.unref();
  for (const pipe of [child.stdout, child.stderr]) (pipe as Socket).unref();
  process.once("exit", () => child.kill("SIGKILL"));
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /(http:\/\/\S+\/graphql)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}: ${said}`)));
  });
}

export async function stopAll(children: ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null) return resolve();
          child.once("exit", () => resolve());
          child.kill("SIGTERM");
        }),
    ),
  );
}
