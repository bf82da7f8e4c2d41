import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { copyDatabases, type Copies } from "../kit/copies";
import { hubProcess, type HubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";
import type { Answer } from "../kit/the-hub";

// Whole hubs start and stop here.
jest.setTimeout(90_000);

let folder: string;
let copies: Copies;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tteurak-start-"));
  copies = await copyDatabases();
});
afterAll(async () => {
  await copies.drop();
  rmSync(folder, { recursive: true, force: true });
});

const GATEWAY = ["hub/start-gateway.ts"];
const housing = (env: Record<string, string>) =>
  hubProcess(["hub/start-subgraph.ts", "housing"], {
    TTEURAK_DATA_DIR: folder,
    HOUSING_PORT: "0",
    HOUSING_DATABASE_URL: copies.urls.housing.appUrl,
    ...env,
  });

/** It ended with a code other than 0 and said one line. */
async function refused(process: HubProcess): Promise<string> {
  expect(await process.ended).not.toBe(0);
  const lines = process.said().trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/ at |node_modules|password=|:app@/);
  return lines[0] ?? "";
}

const withUrl = (change: (url: URL) => void): string => {
  const url = new URL(copies.urls.housing.appUrl);
  change(url);
  return url.toString();
};

describe("what keeps a process from starting is told in one line with its remedy", () => {
  it("FT-55 a port that is taken", async () => {
    const taken: Server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    try {
      expect(await refused(housing({ HOUSING_PORT: String(port) }))).toMatch(
        /^PORT_TAKEN: Port \d+ of 127.0.0.1 is taken .* set HOUSING_PORT/,
      );
    } finally {
      taken.close();
    }
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ["a misspelt variable", { HOUSING_PROT: "4002" }, /^CONFIGURATION_INVALID: .*HOUSING_PROT .* HOUSING_PORT/],
    ["a value that cannot be", { HOUSING_PORT: "port" }, /^CONFIGURATION_INVALID: .*HOUSING_PORT is not a port/],
  ])("SC-06 %s", async (_what, env, line) => {
    expect(await refused(hubProcess(GATEWAY, env))).toMatch(line);
  });

  it("a database that is down", async () => {
    const url = withUrl((address) => void (address.port = "1"));
    expect(await refused(housing({ HOUSING_DATABASE_URL: url }))).toMatch(
      /^DATABASE_UNAVAILABLE: The housing database does not answer/,
    );
  });

  it("a wrong password", async () => {
    const url = withUrl((address) => void (address.password = "wrong"));
    expect(await refused(housing({ HOUSING_DATABASE_URL: url }))).toMatch(
      /^DATABASE_UNAVAILABLE: The housing database refuses the password/,
    );
  });

  it("another subgraph's database", async () => {
    const url = withUrl((address) => void (address.pathname = new URL(copies.urls.services.appUrl).pathname));
    expect(await refused(housing({ HOUSING_DATABASE_URL: url }))).toMatch(/^DATABASE_UNAVAILABLE: /);
  });

  it("a database with a newer schema", async () => {
    const newer = await copyDatabases();
    const pg = await import("pg");
    const client = new pg.default.Client({ connectionString: newer.urls.housing.ownerUrl });
    await client.connect();
    await client.query("insert into migration (timestamp, name) values (99999999999999, 'FromTomorrow99999999999999')");
    await client.end();
    try {
      expect(await refused(housing({ HOUSING_DATABASE_URL: newer.urls.housing.appUrl }))).toMatch(
        /^SCHEMA_NEWER: .*FromTomorrow/,
      );
    } finally {
      await newer.drop();
    }
  });

  it("a second hub on the same data folder", async () => {
    const first = hubProcess(["hub/main.ts"], { TTEURAK_DATA_DIR: folder, GATEWAY_PORT: "0" });
    await first.says(/Ready:/);
    const second = hubProcess(["hub/main.ts"], { TTEURAK_DATA_DIR: folder, GATEWAY_PORT: "0" });
    expect(await second.ended).not.toBe(0);
    expect(second.said()).toMatch(/^POSTGRES_ALREADY_RUNNING: /m);
    expect(second.said()).not.toMatch(/"level":(50|60)/);
    await first.kill("SIGTERM");
  });
});

it("a gateway starts although subgraphs are down, serves the rest and says which places are missing", async () => {
  const { keysDir } = theServers();
  const own = housing({ TTEURAK_KEYS_DIR: keysDir });
  const [, housingUrl = ""] = await own.says(/(http:\S+\/graphql)/);
  const away = "http://127.0.0.1:1/graphql";
  const gateway = hubProcess(GATEWAY, {
    TTEURAK_KEYS_DIR: keysDir,
    GATEWAY_PORT: "0",
    HOUSING_URL: housingUrl,
    AGENCIES_URL: away,
    SERVICES_URL: away,
    RESIDENTS_URL: away,
  });
  try {
    const [, url = ""] = await gateway.says(/GraphQL (http:\S+)/);
    const query =
      "{ complexes(first: 1) { nodes { name owner { name } servicesHere { id } } } programmes { totalCount } }";
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: { complexes: { nodes: { name: string }[] } };
      errors: { path: unknown[]; extensions: { code: string } }[];
    };
    expect(response.status).toBe(200);
    expect(data.complexes.nodes[0]?.name).toEqual(expect.any(String));
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
    expect(errors.map(({ path }) => path.join("."))).toEqual(
      expect.arrayContaining(["complexes.nodes.0.owner.name", "complexes.nodes.0.servicesHere", "programmes"]),
    );
  } finally {
    await Promise.all([gateway.kill("SIGTERM"), own.kill("SIGTERM")]);
  }
});

it("what `npm ci` prepares is prepared without a port of anybody's, a word, or a folder left behind", async () => {
  const before = readdirSync(tmpdir());
  const preparing = hubProcess(["hub/main.ts", "--prepare"], {
    TTEURAK_DATA_DIR: join(folder, "not-made"),
    GATEWAY_PORT: "1",
  });
  expect(await preparing.ended).toBe(0);
  expect(preparing.said()).toBe("");
  expect(existsSync(join(folder, "not-made"))).toBe(false);
  expect(readdirSync(tmpdir()).filter((name) => /^tteurak-postgres/.test(name) && !before.includes(name))).toEqual([]);
  const kept = readdirSync("node_modules/.cache/tteurak");
  expect(kept.filter((name) => name.startsWith("draft-"))).toEqual([]);
  expect(kept.filter((name) => /^main-.*pack$/.test(name))).not.toEqual([]);
});

it("the hub of `npm start` composes one proposed graph after another, each in a thread of its own", async () => {
  const hub = hubProcess(["hub/main.ts"], { TTEURAK_DATA_DIR: join(folder, "composes"), GATEWAY_PORT: "0" });
  try {
    const [, url = ""] = await hub.says(/GraphQL +(http:\S+)/);
    const [key] = await hub.says(/tteurak_demo_jpdc_\S+/);
    await hub.says(/Ready:/);
    const ask = async (query: string, variables: object) => {
      const headers = { "content-type": "application/json", authorization: `Bearer ${key}` };
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as Answer;
    };
    for (const idempotencyKey of ["composes-again-1", "composes-again-2", "composes-again-3"]) {
      const input = {
        name: "gardens",
        url: "http://127.0.0.1:1/graphql",
        sdl: "type Query { a: Int }",
        idempotencyKey,
      };
      const { data } = await ask(
        `mutation ($input: CheckSubgraphInput!) {
          checkSubgraph(input: $input) { __typename ... on SubgraphReceived { change { id } } } }`,
        { input },
      );
      const { id } = data.checkSubgraph.change;
      const change = async () =>
        (await ask("query ($id: ID!) { graphChange(id: $id) { state problems } }", { id })).data.graphChange;
      let checked = await change();
      for (; checked.state === "RECEIVED"; checked = await change()) await pause(100);
      expect(checked).toEqual({
        state: "REFUSED",
        problems: expect.arrayContaining([expect.stringMatching(/Query\.a/)]),
      });
    }
  } finally {
    await hub.kill("SIGTERM");
  }
});
