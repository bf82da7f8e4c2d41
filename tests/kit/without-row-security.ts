import pg from "pg";

const PROTECTED = `select c.oid::regclass::text as table from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity`;

/** Takes the third layer away from one database of a test, so that only the code's own guards are left to be seen. */
export async function withoutRowSecurity(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ table: string }>(PROTECTED);
    await owner.query(rows.map(({ table }) => `alter table ${table} disable row level security;`).join(""));
  } finally {
    await owner.end();
  }
}
