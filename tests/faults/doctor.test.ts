import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Finding } from "../../hub/doctor/finding";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import { type Copies, copyDatabases } from "../kit/copies";
import { hubProcess } from "../kit/hub-process";
import { theServers } from "../kit/servers";

jest.setTimeout(60_000);

let folder: string;
let copies: Copies;
let installation: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tteurak-doctor-"));
  copies = await copyDatabases();
  installation = { TTEURAK_DATA_DIR: folder, TTEURAK_KEYS_DIR: theServers().keysDir, GATEWAY_PORT: "0" };
  for (const name of SUBGRAPHS) {
    const NAME = name.toUpperCase();
    installation[`${NAME}_PORT`] = "0";
    installation[`${NAME}_DATABASE_URL`] = copies.urls[name].appUrl;
    installation[`${NAME}_DATABASE_OWNER_URL`] = copies.urls[name].ownerUrl;
  }
});
afterAll(async () => {
  await copies.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function examine(env: Record<string, string> = {}): Promise<{ code: number | null; findings: Finding[] }> {
  const doctor = hubProcess(["hub/doctor.ts", "--json"], { ...installation, ...env });
  const code = await doctor.ended;
  return { code, findings: JSON.parse(doctor.said()) as Finding[] };
}

const problems = (findings: Finding[]): string[] =>
  findings.filter(({ remedy }) => remedy).map(({ about, found }) => `${about}: ${found}`);

it("an installation that is well has no problem, and each part of it was looked at", async () => {
  const { code, findings } = await examine();
  expect(problems(findings)).toEqual([]);
  expect(code).toBe(0);
  const about = findings.map((finding) => finding.about);
  for (const part of [
    "node",
    "disk",
    "keys",
    "supergraph",
    "port of gateway",
    "role of residents",
    "evidence of residents",
  ])
    expect(about).toContain(part);
});

it("what is wrong is told all at once, each with its remedy, and without a password", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const away = new URL(copies.urls.services.appUrl);
  away.port = "1";
  await edit(copies.urls.residents.ownerUrl);
  const { code, findings } = await examine({
    GATEWAY_PORT: String((taken.address() as AddressInfo).port),
    TTEURAK_KEYS_DIR: join(folder, "nowhere"),
    HOUSING_DATABASE_URL: copies.urls.housing.ownerUrl,
    SERVICES_DATABASE_URL: away.toString(),
  });
  taken.close();
  expect(code).toBe(1);
  expect(problems(findings)).toEqual([
    expect.stringMatching(/^port of gateway: 127.0.0.1:\d+ is taken/),
    "keys: KEYS_MISSING",
    "role of housing: the owner",
    "database of services: DATABASE_UNAVAILABLE",
    "evidence of residents: seal 1 was edited",
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/:(app|owner)@/);
});

it("a configuration that cannot be read is a problem like the others", async () => {
  const { code, findings } = await examine({ GATEWAY_PROT: "4000" });
  expect([code, problems(findings)]).toEqual([1, ["configuration: CONFIGURATION_INVALID"]]);
});

/** A seal that nobody made, over a record that is not there. */
async function edit(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: SYSTEM_CONTEXT });
  await owner.connect();
  await owner.query(
    "insert into evidence_seal (number, first_record, last_record, records, digests, hash, at) values (1, 1, 1, '{1}', '', 'x', now())",
  );
  await owner.end();
}
