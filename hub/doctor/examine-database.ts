import pg from "pg";
import { openDatabase } from "../../kit/database";
import { readAnchors } from "../../kit/evidence/anchors";
import { verifyChain } from "../../kit/evidence/verify-chain";
import { insistOnCurrentSchema } from "../../kit/migrate";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { DatabaseUrls } from "../databases";
import { loadSubgraph, type SubgraphName } from "../subgraphs";
import { failed, type Finding, fine, problem } from "./finding";

const OLDEST_SERVER = 17;
const CLOCKS_DIFFER = 2_000;

type Server = { version: number; superuser: boolean; bypasses: boolean; owner: boolean; clock: Date };

const ABOUT_THE_SERVER = `
  select current_setting('server_version_num')::int / 10000 as version, rolsuper as superuser, rolbypassrls as bypasses,
    pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage') as owner,
    clock_timestamp() as clock
  from pg_roles where rolname = current_user`;

/** One database as the hub would find it: server, role, schema, clock and, where the owner is at hand, its evidence. */
export async function examineDatabase(name: SubgraphName, urls: DatabaseUrls, anchorsDir: string): Promise<Finding[]> {
  const about = `database of ${name}`;
  try {
    const { store } = await loadSubgraph(name);
    const db = await openDatabase(store, { url: urls.appUrl, poolSize: 1 });
    try {
      const asked = Date.now();
      const [server]: Server[] = await db.query(ABOUT_THE_SERVER);
      if (!server) throw new Error("the server says nothing of itself");
      const schema = await insistOnCurrentSchema(db).then(
        () => fine(about, `PostgreSQL ${server.version}, schema current`),
        (error: unknown) => failed(about, error),
      );
      return [
        server.version >= OLDEST_SERVER
          ? schema
          : problem(about, `PostgreSQL ${server.version}`, `Use PostgreSQL ${OLDEST_SERVER} or newer.`),
        roleOf(name, server),
        clockOf(name, server.clock.getTime() - (asked + Date.now()) / 2),
        await evidenceOf(name, urls.ownerUrl, anchorsDir),
      ];
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return [failed(about, error)];
  }
}

function roleOf(name: SubgraphName, { superuser, bypasses, owner }: Server): Finding {
  const about = `role of ${name}`;
  if (!superuser && !bypasses && !owner) return fine(about, "the app role, under row security");
  return problem(
    about,
    superuser ? "a superuser" : bypasses ? "a role that row security does not bind" : "the owner",
    `Set ${name.toUpperCase()}_DATABASE_URL to the app role (docs/how-to/own-database.md).`,
  );
}

function clockOf(name: SubgraphName, difference: number): Finding {
  const about = `clock of ${name}`;
  const found = `${(difference / 1000).toFixed(1)} s from this machine's`;
  return Math.abs(difference) < CLOCKS_DIFFER
    ? fine(about, found)
    : problem(about, found, "Let both machines follow the same time server (NTP).");
}

async function evidenceOf(name: SubgraphName, ownerUrl: string | null, anchorsDir: string): Promise<Finding> {
  const about = `evidence of ${name}`;
  if (!ownerUrl) return fine(about, `not examined: only ${name.toUpperCase()}_DATABASE_OWNER_URL sees it`);
  const client = new pg.Client({ connectionString: ownerUrl, options: SYSTEM_CONTEXT });
  try {
    await client.connect();
    const verdict = await verifyChain(client, { now: new Date(), anchors: await readAnchors(anchorsDir, name) });
    return verdict.sound
      ? fine(about, `${verdict.records} records in ${verdict.seals} seals, ${verdict.unsealed} not sealed yet`)
      : problem(about, verdict.what, "Keep the database as it is and follow docs/how-to/verify-the-evidence.md.");
  } catch (error) {
    return failed(about, error);
  } finally {
    await client.end();
  }
}
