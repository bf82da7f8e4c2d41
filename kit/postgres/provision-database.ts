import { Client, escapeIdentifier, escapeLiteral } from "pg";

export type RolePasswords = { owner: string; app: string; worker: string };

export type DatabaseUrls = { ownerUrl: string; appUrl: string; workerUrl: string };

type Found = { roles: string[]; database: boolean };

const KINDS = ["owner", "app", "worker"] as const;

const ALLOWED = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION";

// Any number will do, as long as every provisioning takes the same one. It stands for what all databases share; with the
// hash of a name, for that database.
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
    // Of one database there is one at a time; the lock ends with the connection. Different ones are made side by side.
    await postgres.query(`SELECT pg_advisory_lock(${PROVISIONING_LOCK}, hashtext(${escapeLiteral(name)}))`);
    const there = await findWhatIsThere(postgres, name, roles);
    // What goes in one message costs one answer to wait for: a start waits for all of this.
    await postgres.query(
      [
        // Two at once would change the same catalog rows. This lock ends with the transaction that the message is.
        `SELECT pg_advisory_xact_lock(${PROVISIONING_LOCK})`,
        ...closeToStrangers(["postgres", "template1"]),
        ...KINDS.map((kind) => setRole(roles[kind], passwords[kind], there.roles.includes(roles[kind]))),
        ...limitWaiting(roles),
      ].join(";"),
    );
    // From template0, because a forgotten session in template1 would block the copy.
    if (!there.database)
      await postgres.query(
        `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(roles.owner)} TEMPLATE template0 ENCODING 'UTF8'`,
      );
    await postgres.query(openToOwnRoles(name, roles).join(";"));
    await connected(withDatabase(superuserUrl, name), (database) =>
      database.query([...layOutSchema(roles), ...extensions.map(addExtension)].join(";")),
    );
  });
  return {
    ownerUrl: withDatabase(superuserUrl, name, roles.owner, passwords.owner),
    appUrl: withDatabase(superuserUrl, name, roles.app, passwords.app),
    workerUrl: withDatabase(superuserUrl, name, roles.worker, passwords.worker),
  };
}

async function connected(url: string, act: (client: Client) => Promise<unknown>): Promise<void> {
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

async function findWhatIsThere(client: Client, name: string, roles: RolePasswords): Promise<Found> {
  const { rows } = await client.query<Found>(
    `SELECT ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1)) AS roles,
            EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
    [Object.values(roles), name],
  );
  const [found] = rows;
  if (!found) throw new Error("PostgreSQL did not say which roles it has.");
  return found;
}

const closeToStrangers = (databases: string[]): string[] =>
  databases.map((database) => `REVOKE ALL ON DATABASE ${escapeIdentifier(database)} FROM PUBLIC`);

const setRole = (role: string, password: string, exists: boolean): string =>
  `${exists ? "ALTER" : "CREATE"} ROLE ${escapeIdentifier(role)} WITH ${ALLOWED} PASSWORD ${escapeLiteral(password)}`;

const limitWaiting = (roles: RolePasswords): string[] => [
  `ALTER ROLE ${escapeIdentifier(roles.app)} SET statement_timeout = '5s'`,
  ...[roles.app, roles.worker]
    .map(escapeIdentifier)
    .flatMap((role) => [
      `ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '10s'`,
      `ALTER ROLE ${role} SET lock_timeout = '3s'`,
    ]),
];

function openToOwnRoles(name: string, roles: RolePasswords): string[] {
  const [database, owner, app, worker] = [name, roles.owner, roles.app, roles.worker].map(escapeIdentifier);
  return [
    `ALTER DATABASE ${database} OWNER TO ${owner}`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${owner}, ${app}, ${worker}`,
  ];
}

function layOutSchema(roles: RolePasswords): string[] {
  const [owner, app, worker] = [roles.owner, roles.app, roles.worker].map(escapeIdentifier);
  // Only default privileges, never a grant on the tables that exist: a migration may have taken some away on purpose.
  return [
    `ALTER SCHEMA public OWNER TO ${owner}`,
    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
    `GRANT USAGE ON SCHEMA public TO ${app}, ${worker}`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}, ${worker}`,
    `ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app}, ${worker}`,
  ];
}

const addExtension = (extension: string): string =>
  `CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(extension)} WITH SCHEMA public`;

function withDatabase(superuserUrl: string, name: string, user?: string, password?: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}
