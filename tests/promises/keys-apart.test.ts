import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SUBGRAPHS } from "../../hub/subgraphs";
import { type Copies, copyDatabases } from "../kit/copies";
import { openDatabases } from "../kit/databases";

/** Who makes the installation has both for as long as that takes, and answers nobody. */
const MAKES_THE_INSTALLATION = "prepare";

const compose = (): string => readFileSync(join(__dirname, "../../docker-compose.yml"), "utf8");

/** What each account of the installation is given, by name; what several share stands under "". */
function accountsOf(text: string): Map<string, string> {
  const [shared = "", services = ""] = text.split(/^services:$/m);
  const [inServices = ""] = services.split(/^networks:$/m);
  const parts = inServices.split(/^ {2}([\w-]+):$/m).slice(1);
  const accounts = new Map([["", shared]]);
  for (let at = 0; at < parts.length; at += 2) accounts.set(parts[at] ?? "", parts[at + 1] ?? "");
  return accounts;
}

const holdsKeys = (given: string): boolean => given.includes("people-keys:");

/** The whole store, past row security: its files, or the password of a role that owns it or is above owners. */
const holdsStore = (given: string): boolean =>
  given.includes("residents-data:") || /DB_RESIDENTS_(OWNER|SUPERUSER|WORKER)/.test(given);

const named = (text: string, holds: (given: string) => boolean): string[] =>
  [...accountsOf(text)].filter(([, given]) => holds(given)).map(([name]) => name);

const withBoth = (text: string): string[] =>
  named(text, (given) => holdsKeys(given) && holdsStore(given)).filter((name) => name !== MAKES_THE_INSTALLATION);

describe("P-19 the keys of pseudonyms and the store of what they stand for", () => {
  it("are in no account together", () => {
    expect(named(compose(), holdsKeys)).toEqual([MAKES_THE_INSTALLATION, "residents"]);
    expect(named(compose(), holdsStore)).toEqual([MAKES_THE_INSTALLATION, "residents-db"]);
    expect(withBoth(compose())).toEqual([]);
    expect(accountsOf(compose()).get(MAKES_THE_INSTALLATION)).toContain('restart: "no"');
  });

  it.each<[string, string, string, string]>([
    [
      "the database's account got the keys",
      "residents-db",
      "- residents-data:",
      "- people-keys:/keys\n      - residents-data:",
    ],
    [
      "the account of people got the owner's password",
      "residents",
      "postgres://residents_app:${DB_RESIDENTS_APP}@",
      "postgres://residents_owner:${DB_RESIDENTS_OWNER}@",
    ],
  ])("would be found together if %s", (_what, name, given, changed) => {
    expect(withBoth(compose().replace(given, () => changed))).toEqual([name]);
  });

  describe("in the databases", () => {
    let copies: Copies;
    let databases: Awaited<ReturnType<typeof openDatabases>>;
    beforeAll(async () => {
      copies = await copyDatabases();
      databases = await openDatabases(copies);
    });
    afterAll(async () => {
      await Promise.all(Object.values(databases).map((database) => database.close()));
      await copies.drop();
    });

    it.each(SUBGRAPHS)("no role of %s reads the files of a server, where keys may lie", async (name) => {
      const { rows } = await databases[name].asOwner(
        `select r.rolname as role from pg_roles r where r.rolname = any($1) and (
           r.rolsuper or exists (select from pg_roles f where pg_has_role(r.oid, f.oid, 'member')
             and f.rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')))`,
        [["owner", "app", "worker"].map((part) => `${name}_${part}`)],
      );
      expect(rows).toEqual([]);
      await expect(databases[name].app.ask(null, "select pg_read_file('postgresql.conf')")).rejects.toMatchObject({
        code: "42501",
      });
    });
  });
});
