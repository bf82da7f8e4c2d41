import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { createSubgraph, type Variant } from "../../create-subgraph/create";
import { theServers } from "./servers";

/** A partner's starter as `npm run create-subgraph` writes it, running on a database of its own. */
export type Partner = {
  url: string;
  folder: string;
  sql(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

export async function startPartner(
  name: string,
  variant: Variant,
  keys: Record<string, string> = {},
): Promise<Partner> {
  const parent = mkdtempSync(join(tmpdir(), "tteurak-partner-"));
  const folder = createSubgraph(name, variant, join(parent, name));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const { keysDir, databases } = theServers();
  const { superuserUrl } = databases.agencies;
  const database = `partner_${randomBytes(4).toString("hex")}`;
  await as(superuserUrl, (client) => client.query(`create database ${database}`));
  const own = new URL(superuserUrl);
  own.pathname = `/${database}`;
  const child = spawn(process.execPath, ["main.js"], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: own.href,
      CALLER_KEY: join(keysDir, "subgraphs/caller-context.public.pem"),
      PASS_KEY: join(keysDir, "subgraphs/access-pass.public.pem"),
      PORT: "0",
      ...keys,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return {
    url: await addressOf(child),
    folder,
    sql: (sql, parameters) =>
      as(own.href, async (client) => (await client.query(sql, parameters)).rows as Record<string, unknown>[]),
    async close() {
      const ended = once(child, "close");
      child.kill("SIGKILL");
      await ended;
      await as(superuserUrl, (client) => client.query(`drop database ${database} with (force)`));
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((found, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) found(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("close", () => reject(new Error(`the partner's subgraph ended: ${said}`)));
  });
}

async function as<Value>(url: string, act: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
