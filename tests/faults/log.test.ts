import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { theServers } from "../kit/servers";

// A whole gateway starts here.
jest.setTimeout(60_000);

/** A gateway that finds no subgraph, so that each request is worth a line in its log, which goes where it is told to. */
async function gateway(standardError: "pipe" | number) {
  const away = "http://127.0.0.1:1/graphql";
  const { HUB_SHAPE: _shape, TEST_SERVERS: _servers, ...inherited } = process.env;
  const child = spawn(process.execPath, ["-r", "./kit/compile/register.js", "hub/start-gateway.ts"], {
    env: {
      ...inherited,
      NODE_OPTIONS: "",
      TTEURAK_KEYS_DIR: theServers().keysDir,
      GATEWAY_PORT: "0",
      AGENCIES_URL: away,
      HOUSING_URL: away,
      SERVICES_URL: away,
      RESIDENTS_URL: away,
    },
    stdio: ["ignore", "pipe", standardError],
  });
  let said = "";
  child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  while (!/GraphQL (http:\S+)/.test(said))
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended(child)]);
  const [, url = ""] = /GraphQL (http:\S+)/.exec(said) ?? [];
  return { child, url };
}

async function ended(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`the gateway ended with ${code}`);
}

it.each<[string, () => "pipe" | number]>([
  ["is on a full disk", () => openSync("/dev/full", "w")],
  ["is read by nobody", () => "pipe"],
])("FT-51 a gateway whose log %s answers all the same, and ends when it is told to", async (_where, standardError) => {
  const { child, url } = await gateway(standardError());
  try {
    const ask = async (): Promise<string> => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"query":"{ complexes { totalCount } agencies { totalCount } programmes { totalCount } }"}',
      });
      return (
        ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? ""
      );
    };
    // Some 200 bytes of log each: more than a pipe holds.
    for (let round = 0; round < 40; round++)
      expect(new Set(await Promise.all(Array.from({ length: 15 }, ask)))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
  } finally {
    const over = once(child, "exit");
    child.kill("SIGTERM");
    expect((await over)[0]).toBe(0);
  }
});
