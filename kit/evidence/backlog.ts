import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";

/** What is recorded and not sealed yet: how many records, and the age of the oldest in seconds. */
export type Backlog = { unsealed: number; seconds: number };

/** The roles that work may know how much is not sealed, and nothing else of what they cannot read. */
export class CreateEvidenceBacklog20261122210000 implements MigrationInterface {
  name = "CreateEvidenceBacklog20261122210000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function evidence_backlog() returns table (unsealed bigint, seconds double precision)
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform set_config('app.system', 'on', true);
        return query select count(*), coalesce(extract(epoch from clock_timestamp() - min(r.at)), 0)::double precision
          from access_record r
          where r.number > coalesce((select s.last_record from evidence_seal s order by s.number desc limit 1), 0);
      end $$;
      revoke all on function evidence_backlog() from public;
      do $$
      declare
        role text;
      begin
        for role in
          select distinct r.rolname from pg_proc p, aclexplode(p.proacl) a join pg_roles r on r.oid = a.grantee
          where p.oid = 'seal_evidence()'::regprocedure and a.grantee <> p.proowner
        loop
          execute format('grant execute on function evidence_backlog() to %I', role);
        end loop;
      end $$;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function evidence_backlog()");
  }
}

export async function backlogOf(db: DataSource): Promise<Backlog> {
  const [row]: Record<keyof Backlog, number>[] = await db.query("select unsealed, seconds from evidence_backlog()");
  return { unsealed: Number(row?.unsealed), seconds: Math.max(Number(row?.seconds), 0) };
}
