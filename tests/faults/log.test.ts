import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { theServers } from "../kit/servers";

jest.setTimeout(60_000);

const AWAY = "http://127.0.0.1:1/graphql";
const ASKED = 400;

/** A gateway whose subgraphs are all away, so that each request of it is worth a line in the log. */
async function startGateway(standardError: "pipe" | number): Promise<{ child: ChildProcess; url: string }> {
  const subgraphs = Object.fromEntries(
    ["AGENCIES", "HOUSING", "SERVICES", "RESIDENTS"].map((name) => [`${name}_URL`, AWAY]),
  );
  const { HUB_SHAPE: _shape, TEST_SERVERS: _servers, ...inherited } = process.env;
  const child = spawn(process.execPath, ["-r", "./kit/compile/register.js", "hub/start-gateway.ts"], {
    env: {
      ...inherited,
      NODE_OPTIONS: "",
      TTEURAK_KEYS_DIR: theServers().keysDir,
      TTEURAK_LOG_LEVEL: "debug",
      GATEWAY_PORT: "0",
      ...subgraphs,
    },
    stdio: ["ignore", "pipe", standardError],
  });
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  return { child, url: /http:\S+/.exec(said.toString())?.[0] ?? "" };
}

it.each<[string, () => "pipe" | number, NodeJS.Signals, number | null]>([
  ["on a disk that is full goes on answering, and can be stopped", () => openSync("/dev/full", "w"), "SIGTERM", 0],
  ["that nobody reads goes on answering", () => "pipe", "SIGKILL", null],
])("FT-51 a gateway with a log %s", async (_what, standardError, signal, ended) => {
  const { child, url } = await startGateway(standardError());
  const codes = new Set<string>();
  for (let asked = 0; asked < ASKED; asked++) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ complexes { totalCount } budgetLines { totalCount } }" }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    for (const { extensions } of errors) codes.add(extensions.code);
  }
  expect([...codes]).toEqual(["SUBGRAPH_UNAVAILABLE"]);
  child.kill(signal);
  const [code] = (await once(child, "exit")) as [number | null];
  expect(code).toBe(ended);
});
