import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { accountId, agencyId, clientId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";

const of = (audience: "partner" | "staff", agency: string, actor: string, ...duties: string[]): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: agencyId(agency), actor, duties });

const SYSTEM = of("partner", "jeju-si", clientId("jeju-si"));
const ADMINISTRATOR = of("staff", "jeju-si", accountId("jeju-si-worker"), "member_administrator");
const COLLEAGUE = of("staff", "jeju-si", "acc_colleague", "integrated_case_manager");
const STRANGER = of("staff", "jeju-medical", "acc_stranger", "member_administrator");
const OPERATOR = of("staff", "jpdc", accountId("jpdc-admin"), "platform_administrator");
const OPERATORS_WORKER = of("staff", "jpdc", accountId("jpdc-worker"), "member_administrator");
const OPERATORS_SYSTEM = of("partner", "jpdc", clientId("jpdc"));

let copies: Copies;
let database: Database;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const databases = await openDatabases(copies);
  database = databases.agencies;
  closeAll = () => Promise.all(Object.values(databases).map((one) => one.close()));
  await database.asOwner(
    `insert into registered_operation (id, client_id, agency_id, hash, name, kind, text, app_version, registered_at, registered_by)
     values ('opn_one', $1, $2, encode(sha256('{a}'::bytea), 'hex'), 'A', 'query', '{a}', '1', now(), 'somebody')`,
    [clientId("jeju-si"), agencyId("jeju-si")],
  );
  await database.asOwner(
    `insert into field_usage (id, day, coordinate, deprecated, client_id, agency_id, requests) values
     ('use_one', '2026-11-22', 'Query.a', true, $1, $2, 1), ('use_two', '2026-11-22', 'Query.a', true, null, null, 1)`,
    [clientId("jeju-si"), agencyId("jeju-si")],
  );
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

type Fate = "done" | "no row" | "refused";

async function fate(viewer: Viewer, sql: string): Promise<Fate> {
  try {
    return (await database.app.ask(viewer, sql)).rowCount === 1 ? "done" : "no row";
  } catch (error) {
    expect(error).toMatchObject(NOT_ALLOWED);
    return "refused";
  }
}

const rows = async (viewer: Viewer, table: string): Promise<number> =>
  (await database.app.ask(viewer, `select from ${table}`)).rowCount ?? 0;

const registering = (client: string, agency: string, by: string): string =>
  `insert into registered_operation (id, client_id, agency_id, hash, name, kind, text, app_version, registered_at, registered_by)
   values ('opn_x', '${clientId(client)}', '${agencyId(agency)}', encode(sha256('{b}'::bytea), 'hex'), 'B', 'query', '{b}', '1',
     now(), ${by})`;
const BY_WHO_ASKS = "app_viewer() ->> 'actor'";

describe("by the database itself", () => {
  it("FP-28 the operations of a system are there for its agency, its operator and gateways, and for nobody else", async () => {
    for (const viewer of [SYSTEM, ADMINISTRATOR, OPERATOR, HUB])
      expect(await rows(viewer, "registered_operation")).toBe(1);
    for (const viewer of [COLLEAGUE, STRANGER, OPERATORS_WORKER, OPERATORS_SYSTEM, ANONYMOUS])
      expect(await rows(viewer, "registered_operation")).toBe(0);
  });

  it("FP-28 people who administer its rights register one, in their own name, and neither a system nor a gateway does", async () => {
    const own = registering("jeju-si", "jeju-si", BY_WHO_ASKS);
    for (const viewer of [SYSTEM, COLLEAGUE, STRANGER, OPERATOR, OPERATORS_SYSTEM, HUB, ANONYMOUS])
      expect(await fate(viewer, own)).toBe("refused");
    for (const not of [
      registering("jeju-si", "jeju-si", "'acc_other'"),
      registering("jpdc", "jeju-si", BY_WHO_ASKS),
      registering("jpdc", "jpdc", BY_WHO_ASKS),
    ])
      expect(await fate(ADMINISTRATOR, not)).toBe("refused");
    expect(await fate(ADMINISTRATOR, own)).toBe("done");
  });

  it.each([
    ["another text", "text = '{c}', hash = encode(sha256('{c}'::bytea), 'hex')"],
    ["another client", `client_id = '${clientId("jpdc")}'`],
    ["another name", "name = 'C'"],
    ["an end in somebody else's name", "retired_at = now(), retired_by = 'acc_other'"],
  ])("FP-28 an operation does not get %s", async (_what, change) => {
    const sql = `update registered_operation set ${change} where id = 'opn_one'`;
    expect(await fate(ADMINISTRATOR, sql)).toBe("refused");
    for (const viewer of [SYSTEM, COLLEAGUE, STRANGER, OPERATOR, OPERATORS_SYSTEM, HUB, ANONYMOUS])
      expect(await fate(viewer, sql)).toBe("no row");
    expect(await fate(ADMINISTRATOR, "delete from registered_operation where id = 'opn_one'")).toBe("no row");
  });

  it("an operation is retired once, and does not come back", async () => {
    const retire = `update registered_operation set retired_at = now(), retired_by = ${BY_WHO_ASKS} where id = 'opn_one'`;
    expect(await fate(ADMINISTRATOR, retire)).toBe("done");
    for (const viewer of [SYSTEM, COLLEAGUE, STRANGER, OPERATOR, OPERATORS_SYSTEM, HUB, ANONYMOUS])
      expect(await fate(viewer, retire)).toBe("no row");
    const already = "update registered_operation set retired_at = $1, retired_by = $2 where id = 'opn_one'";
    await database.asOwner(already, [new Date(), "somebody"]);
    expect(await fate(ADMINISTRATOR, retire)).toBe("refused");
    const revive = "update registered_operation set retired_at = null, retired_by = null where id = 'opn_one'";
    expect(await fate(ADMINISTRATOR, revive)).toBe("refused");
    await database.asOwner(already, [null, null]);
  });

  it("who uses which fields is there for the operator of the platform, and written by gateways alone", async () => {
    expect([await rows(OPERATOR, "field_usage"), await rows(HUB, "field_usage")]).toEqual([2, 2]);
    for (const viewer of [SYSTEM, ADMINISTRATOR, COLLEAGUE, STRANGER, OPERATORS_WORKER, OPERATORS_SYSTEM, ANONYMOUS])
      expect(await rows(viewer, "field_usage")).toBe(0);
    const add =
      "insert into field_usage (id, day, coordinate, deprecated, requests) values ('use_x', now(), 'Query.b', false, 1)";
    for (const viewer of [SYSTEM, ADMINISTRATOR, OPERATOR, ANONYMOUS]) expect(await fate(viewer, add)).toBe("refused");
    expect(await fate(OPERATOR, "update field_usage set requests = 9 where id = 'use_one'")).toBe("no row");
    expect(await fate(HUB, add)).toBe("done");
  });
});
