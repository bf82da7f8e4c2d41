import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientBase } from "pg";
import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";

/** The newest seal of a subgraph as it was at a moment, told outside its database. */
export type Anchor = { seal: number; head: string; at: string };

/** The working roles may know the newest seal, which names nobody, and no other. */
export class TellEvidenceHead20261122131000 implements MigrationInterface {
  name = "TellEvidenceHead20261122131000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function evidence_head() returns table (seal bigint, head text)
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform set_config('app.system', 'on', true);
        return query select s.number, s.hash from evidence_seal s order by s.number desc limit 1;
      end $$;
      revoke all on function evidence_head() from public;
      do $$
      declare
        role text;
      begin
        for role in
          select distinct r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
          where c.oid = 'access_record'::regclass and a.grantee <> c.relowner
        loop
          execute format('grant execute on function evidence_head() to %I', role);
        end loop;
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function evidence_head()");
  }
}

const fileOf = (folder: string, subgraph: string): string => join(folder, `${subgraph}.jsonl`);

/** What was told outside of a subgraph, the oldest first; nothing where nothing was. */
export async function readAnchors(folder: string, subgraph: string): Promise<Anchor[]> {
  const text = await readFile(fileOf(folder, subgraph), "utf8").catch((error: Error & { code?: string }) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Anchor);
}

/** Adds a line to the file of a subgraph where it has a newer seal than the last line tells; nothing of it is ever changed. */
export async function anchor(db: DataSource, folder: string, subgraph: string, now: Date): Promise<void> {
  const newest = await newestSeal(db);
  const last = (await readAnchors(folder, subgraph)).at(-1);
  if (!newest || newest.head === last?.head) return;
  const line: Anchor = { ...newest, at: now.toISOString() };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(fileOf(folder, subgraph), `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

async function newestSeal(db: DataSource): Promise<{ seal: number; head: string } | null> {
  const runner = db.createQueryRunner();
  try {
    // Past the log of statements, which is about what somebody asked for.
    const client = (await runner.connect()) as ClientBase;
    const { rows } = await client.query<{ seal: string; head: string }>("select seal, head from evidence_head()");
    const [newest] = rows;
    return newest ? { seal: Number(newest.seal), head: newest.head } : null;
  } finally {
    await runner.release();
  }
}
