import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "undici";
import { type Copies, copyDatabases } from "../kit/copies";
import { type HubProcess, hubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";

jest.setTimeout(60_000);

const { keysDir } = theServers();
const AWAY = "http://127.0.0.1:1/graphql";
const DRAIN_SECONDS = "1";

let copies: Copies;
let housing: HubProcess;
let gateway: HubProcess;
let urls: { housing: string; gateway: string };
beforeAll(async () => {
  copies = await copyDatabases(["housing"]);
  const env = { TTEURAK_KEYS_DIR: keysDir, TTEURAK_DRAIN_SECONDS: DRAIN_SECONDS };
  housing = hubProcess(["hub/start-subgraph.ts", "housing"], {
    ...env,
    HOUSING_PORT: "0",
    HOUSING_DATABASE_URL: copies.urls.housing.appUrl,
  });
  const [, housingUrl = ""] = await housing.says(/(http:\S+)\/graphql/);
  gateway = hubProcess(["hub/start-gateway.ts"], {
    ...env,
    GATEWAY_PORT: "0",
    HOUSING_URL: `${housingUrl}/graphql`,
    AGENCIES_URL: AWAY,
    SERVICES_URL: AWAY,
    RESIDENTS_URL: AWAY,
  });
  const [, gatewayUrl = ""] = await gateway.says(/GraphQL (http:\S+)\/graphql/);
  urls = { housing: housingUrl, gateway: gatewayUrl };
});
afterAll(async () => {
  await Promise.all([gateway.kill("SIGKILL"), housing.kill("SIGKILL")]);
  await copies.drop();
});

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

it("SIGTERM under load: a balancer that watches readiness loses no request, and the process ends with 0", async () => {
  const pool = new Pool(urls.gateway, { connections: 8 });
  const failures: unknown[] = [];
  let answered = 0;
  let sends = true;
  const client = async (): Promise<void> => {
    while (sends)
      try {
        const { statusCode, body } = await pool.request({
          path: "/graphql",
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query: "{ complexes(first: 1) { nodes { name } } }" }),
        });
        const { errors } = (await body.json()) as { errors?: unknown };
        if (statusCode !== 200 || errors) failures.push({ statusCode, errors });
        answered += 1;
      } catch (error) {
        failures.push(error);
      }
  };
  const clients = Array.from({ length: 8 }, client);
  let before = Infinity;
  try {
    await pause(500);
    before = answered;
    gateway.child.kill("SIGTERM");
    while (await isReady(urls.gateway)) await pause(20);
    await pause(200);
  } finally {
    sends = false;
    await Promise.all(clients);
  }
  expect(await gateway.ended).toBe(0);
  await pool.destroy();
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(before);
  await expect(fetch(urls.gateway)).rejects.toThrow("fetch failed");
});

it("a subgraph that is told to stop is alive and not ready; told a second time, it ends at once", async () => {
  housing.child.kill("SIGTERM");
  await housing.says(/Stopping/);
  expect(await isReady(urls.housing)).toBe(false);
  expect((await fetch(`${urls.housing}/health/live`)).status).toBe(200);
  const since = Date.now();
  housing.child.kill("SIGTERM");
  expect(await housing.ended).toBe(1);
  expect(Date.now() - since).toBeLessThan(Number(DRAIN_SECONDS) * 1000);
});
