import { Client, escapeIdentifier, escapeLiteral } from "pg";

export type RolePasswords = { owner: string; app: string; worker: string };

export type DatabaseUrls = { ownerUrl: string; appUrl: string; workerUrl: string };

const ALLOWED = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";

// Any number will do, as long as every provisioning takes the same one.
const PROVISIONING_LOCK = 7_302_011;

/** May be called again at any time: it finishes what an interrupted call began, and sets the passwords anew. */
export async function provisionDatabase(
  superuserUrl: string,
  name: string,
  passwords: RolePasswords,
  extensions: string[] = ["pg_trgm", "btree_gist"],
): Promise<DatabaseUrls> {
  const roles = { owner: `${name}_owner`, app: `${name}_app`, worker: `${name}_worker` };
  if (Buffer.byteLength(roles.worker) > 63)
    throw new Error(`The database name "${name}" is too long: PostgreSQL keeps 63 bytes of a name.`);
  await connected(superuserUrl, async (postgres) => {
    // Two provisionings at once would change the same catalog rows. The lock ends with the connection.
    await postgres.query("SELECT pg_advisory_lock($1)", [PROVISIONING_LOCK]);
    await closeToStrangers(postgres, ["postgres", "template1"]);
    for (const role of ["owner", "app", "worker"] as const) await provisionRole(postgres, roles[role], passwords[role]);
    await limitWaiting(postgres, roles);
    await provisionDatabaseItself(postgres, name, roles);
    await connected(withDatabase(superuserUrl, name), (database) => provisionSchema(database, roles, extensions));
  });
  return {
    ownerUrl: withDatabase(superuserUrl, name, roles.owner, passwords.owner),
    appUrl: withDatabase(superuserUrl, name, roles.app, passwords.app),
    workerUrl: withDatabase(superuserUrl, name, roles.worker, passwords.worker),
  };
}

async function connected(url: string, act: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // A statement that fails is logged with its text, and these hold passwords.
    await client.query(
      "SET log_statement = 'none'; SET log_min_error_statement = 'panic'; SET log_min_duration_statement = -1",
    );
    await act(client);
  } finally {
    await client.end();
  }
}

async function closeToStrangers(client: Client, databases: string[]): Promise<void> {
  for (const database of databases)
    await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);
}

async function provisionRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  await client.query(`${verb} ROLE ${escapeIdentifier(role)} WITH ${ALLOWED} PASSWORD ${escapeLiteral(password)}`);
}

async function limitWaiting(client: Client, roles: RolePasswords): Promise<void> {
  await client.query(`ALTER ROLE ${escapeIdentifier(roles.app)} SET statement_timeout = '5s'`);
  for (const role of [roles.app, roles.worker].map(escapeIdentifier)) {
    await client.query(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s'`);
    await client.query(`ALTER ROLE ${role} SET lock_timeout = '3s'`);
  }
}

async function provisionDatabaseItself(client: Client, name: string, roles: RolePasswords): Promise<void> {
  const [database, owner, app, worker] = [name, roles.owner, roles.app, roles.worker].map(escapeIdentifier);
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  // From template0, because a forgotten session in template1 would block the copy.
  if (rowCount === 0)
    await client.query(`CREATE DATABASE ${database} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`);
  await client.query(`
    ALTER DATABASE ${database} OWNER TO ${owner};
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${owner}, ${app}, ${worker};`);
}

async function provisionSchema(client: Client, roles: RolePasswords, extensions: string[]): Promise<void> {
  const [owner, app, worker] = [roles.owner, roles.app, roles.worker].map(escapeIdentifier);
  // Only default privileges, never a grant on the tables that exist: a migration may have taken some away on purpose.
  await client.query(`
    ALTER SCHEMA public OWNER TO ${owner};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${app}, ${worker};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}, ${worker};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app}, ${worker};`);
  for (const extension of extensions) {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(extension)} WITH SCHEMA public`);
  }
}

function withDatabase(superuserUrl: string, name: string, user?: string, password?: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}
