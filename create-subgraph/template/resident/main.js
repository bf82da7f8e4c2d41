import { readFileSync } from "node:fs";
import pg from "pg";
import { migrate, openSubgraph } from "./subgraph.js";

const { DATABASE_URL, CALLER_KEY, PASS_KEY, HOME_KEY, AGENCY, HOST = "127.0.0.1", PORT = "4100" } = process.env;
if (!DATABASE_URL || !CALLER_KEY || !PASS_KEY || !HOME_KEY || !AGENCY)
  throw new Error("Set DATABASE_URL, CALLER_KEY, PASS_KEY, HOME_KEY and AGENCY; README.md says to what.");

const db = new pg.Pool({ connectionString: DATABASE_URL });
await migrate(db);
const server = openSubgraph({
  db,
  publicKey: readFileSync(CALLER_KEY, "utf8"),
  passKey: readFileSync(PASS_KEY, "utf8"),
  homeKey: readFileSync(HOME_KEY),
  agency: AGENCY,
});
server.listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${server.address().port}/graphql`));
process.once("SIGTERM", () => server.close(() => db.end()));
