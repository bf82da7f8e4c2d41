import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { accountId, agencyId, clientId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";

const of = (audience: "partner" | "staff", agency: string, actor: string, ...duties: string[]): Viewer =>
  makeViewer({ ...ANONYMOUS, audience, agency: agencyId(agency), actor, duties });

const SYSTEM = of("partner", "jeju-si", clientId("jeju-si"));
/** Somebody who administers the rights of the agency, about their own. */
const THEMSELVES = of("staff", "jeju-si", accountId("jeju-si-worker"), "member_administrator");
const COLLEAGUE = of("staff", "jeju-si", "acc_colleague", "integrated_case_manager");
const STRANGER = of("staff", "jeju-medical", "acc_stranger");
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
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

/** Whether somebody changes one row, finds none that they could change, or is not allowed to change it like this. */
async function fate(viewer: Viewer, sql: string): Promise<Fate> {
  try {
    return (await database.app.ask(viewer, sql)).rowCount === 1 ? "done" : "no row";
  } catch (error) {
    expect(error).toMatchObject(NOT_ALLOWED);
    return "refused";
  }
}

const CLIENT = `id = '${clientId("jeju-si")}'`;
const KEY = `client_id = '${clientId("jeju-si")}'`;
const ACCOUNT = `id = '${accountId("jeju-si-worker")}'`;
const DUTY = `account_id = '${accountId("jeju-si-worker")}'`;
const MEMBERSHIP = `agency_id = '${agencyId("jeju-si")}'`;
const NEXT = "version = version + 1";

type Fate = "done" | "no row" | "refused";

const BY = { another: "'acc_other'", granted_by: "app_viewer() ->> 'actor'", made_by: "app_viewer() ->> 'actor'" };

const grant = (by: "granted_by" | "another"): string =>
  `insert into account_duty (id, account_id, agency_id, duty, granted_at, granted_by)
   values ('adt_x', '${accountId("jeju-si-worker")}', '${agencyId("jeju-si")}', 'counsellor', now(), ${BY[by]})`;

const code = (by: "made_by" | "another"): string =>
  `insert into sign_in_code (id, account_id, agency_id, hash, made_at, made_by, valid_to)
   values ('sic_x', '${accountId("jeju-si-worker")}', '${agencyId("jeju-si")}', repeat('0', 64), now(), ${BY[by]}, now())`;

const rightsChange = (by: string): string =>
  `insert into rights_change (id, at, agency_id, changed_by, request_id, change)
   values ('rgc_x', now(), '${agencyId("jeju-si")}', ${by}, 'r', 'duty_ended')`;

describe("by the database itself", () => {
  it.each<[what: string, sql: string, own: Fate, operator: Fate]>([
    ["a client is revoked", `update client set status = 'revoked' where ${CLIENT}`, "done", "done"],
    ["a client is narrowed", `update client set purposes = '{}', bases = '{}' where ${CLIENT}`, "done", "done"],
    [
      "a client is widened",
      `update client set purposes = purposes || '{HEALTH_CARE}' where ${CLIENT}`,
      "refused",
      "done",
    ],
    ["a client is renamed", `update client set name = 'x' where ${CLIENT}`, "refused", "refused"],
    ["a client changes its contract", `update client set audience = 'staff' where ${CLIENT}`, "refused", "refused"],
    [
      "a client changes hands",
      `update client set agency_id = '${agencyId("jpdc")}' where ${CLIENT}`,
      "refused",
      "refused",
    ],
    ["a client is no demo any more", `update client set synthetic = false where ${CLIENT}`, "refused", "refused"],
    ["a key ends", `update client_key set valid_to = now() where ${KEY}`, "done", "done"],
    ["a key is revoked", `update client_key set revoked_at = now(), revoked_by = 'x' where ${KEY}`, "done", "done"],
    ["a key is exchanged", `update client_key set hash = repeat('0', 64) where ${KEY}`, "refused", "refused"],
    [
      "a key is given to another client",
      `update client_key set client_id = '${clientId("jpdc")}' where ${KEY}`,
      "refused",
      "refused",
    ],
  ])("%s", async (_what, sql, own, operator) => {
    expect([await fate(SYSTEM, sql), await fate(OPERATOR, sql)]).toEqual([own, operator]);
    for (const viewer of [COLLEAGUE, STRANGER, OPERATORS_WORKER, OPERATORS_SYSTEM, HUB, ANONYMOUS])
      expect(await fate(viewer, sql)).toBe("no row");
  });

  it.each<[what: string, sql: string, partner: Fate, themselves: Fate]>([
    ["an account ends", `update account set status = 'ended', ended_at = now() where ${ACCOUNT}`, "done", "refused"],
    ["an account is narrowed", `update account set purposes = '{}' where ${ACCOUNT}`, "done", "refused"],
    [
      "an account becomes another person's",
      `update account set staff_number = 'x' where ${ACCOUNT}`,
      "refused",
      "refused",
    ],
    ["an account moves", `update account set agency_id = '${agencyId("jpdc")}' where ${ACCOUNT}`, "refused", "refused"],
    ["a duty becomes another", `update account_duty set duty = 'privacy_officer' where ${DUTY}`, "refused", "refused"],
    ["a duty began sooner", `update account_duty set granted_at = '2000-01-01' where ${DUTY}`, "refused", "refused"],
    [
      "a duty was ended by another",
      `update account_duty set ended_at = now(), ended_by = 'x' where ${DUTY}`,
      "refused",
      "refused",
    ],
    [
      "a duty ends",
      `update account_duty set ended_at = now(), ended_by = app_viewer() ->> 'actor' where ${DUTY}`,
      "done",
      "refused",
    ],
    ["a duty is granted", grant("granted_by"), "done", "refused"],
    ["a duty was granted by another", grant("another"), "refused", "refused"],
    ["a code is made", code("made_by"), "done", "refused"],
    ["a code was made by another", code("another"), "refused", "refused"],
    ["a password is written", `update sign_in set password_hash = 'x' where ${DUTY}`, "no row", "no row"],
    [
      "a password comes with an account",
      `insert into sign_in (account_id, login, password_hash, failures) values ('${accountId("jeju-si-worker")}', 'x', 'x', 0)`,
      "refused",
      "refused",
    ],
    ["a change of rights was somebody else's", rightsChange("'acc_other'"), "refused", "refused"],
    ["a change of rights is written down", rightsChange("app_viewer() ->> 'actor'"), "done", "done"],
  ])("P-26 %s", async (_what, sql, partner, themselves) => {
    expect([await fate(SYSTEM, sql), await fate(THEMSELVES, sql)]).toEqual([partner, themselves]);
    for (const viewer of [COLLEAGUE, STRANGER, OPERATORS_WORKER, OPERATORS_SYSTEM, ANONYMOUS])
      expect(await fate(viewer, sql)).not.toBe("done");
  });

  it.each<[what: string, sql: string, operator: Fate]>([
    ["a member is suspended", `update membership set status = 'suspended', ${NEXT} where ${MEMBERSHIP}`, "done"],
    [
      "a member is suspended and not counted",
      `update membership set status = 'suspended' where ${MEMBERSHIP}`,
      "refused",
    ],
    [
      "a member is an applicant again",
      `update membership set status = 'applied', ${NEXT} where ${MEMBERSHIP}`,
      "refused",
    ],
    [
      "a membership began sooner",
      `update membership set valid_from = '2020-01-01', ${NEXT} where ${MEMBERSHIP}`,
      "refused",
    ],
    [
      "a membership changes hands",
      `update membership set agency_id = '${agencyId("sh")}', ${NEXT} where ${MEMBERSHIP}`,
      "refused",
    ],
  ])("J41 %s", async (_what, sql, operator) => {
    expect(await fate(OPERATOR, sql)).toBe(operator);
    for (const viewer of [SYSTEM, THEMSELVES, COLLEAGUE, STRANGER, OPERATORS_WORKER, OPERATORS_SYSTEM, HUB, ANONYMOUS])
      expect(await fate(viewer, sql)).not.toBe("done");
  });

  it.each(["rights_change", "membership_history"])(
    "AL-01 nobody changes or removes what stands in %s",
    async (table) => {
      await database.asOwner(`
      insert into rights_change (id, at, agency_id, changed_by, request_id, change)
        values ('rgc_kept', now(), '${agencyId("jeju-si")}', 'somebody', 'r', 'duty_ended') on conflict do nothing;
      insert into membership_history (id, membership_id, agency_id, at, changed_by, request_id, to_status, reason)
        select 'mbh_kept', id, agency_id, now(), 'somebody', 'r', 'active', 'as the tests wish it'
        from membership where ${MEMBERSHIP} on conflict do nothing`);
      for (const viewer of [
        SYSTEM,
        THEMSELVES,
        COLLEAGUE,
        STRANGER,
        OPERATORS_WORKER,
        OPERATOR,
        OPERATORS_SYSTEM,
        HUB,
        ANONYMOUS,
      ]) {
        expect(await fate(viewer, `update ${table} set changed_by = 'nobody'`)).toBe("no row");
        expect(await fate(viewer, `delete from ${table}`)).toBe("no row");
        expect(await fate(viewer, `truncate ${table}`)).toBe("refused");
      }
    },
  );

  // Each leaves its row as it is, so the order matters: a key that is revoked does not live longer anyway.
  it.each<[what: string, viewer: Viewer, before: string, sql: string]>([
    [
      "a key lives longer",
      SYSTEM,
      `update client_key set valid_to = now() where ${KEY}`,
      `update client_key set valid_to = null where ${KEY}`,
    ],
    [
      "a revoked key comes back",
      SYSTEM,
      `update client_key set revoked_at = now() where ${KEY}`,
      `update client_key set revoked_at = null where ${KEY}`,
    ],
    [
      "a revoked client comes back",
      OPERATOR,
      `update client set status = 'revoked' where ${CLIENT}`,
      `update client set status = 'active' where ${CLIENT}`,
    ],
    [
      "a duty that is over comes back",
      SYSTEM,
      `update account_duty set ended_at = now() where ${DUTY}`,
      `update account_duty set ended_at = null where ${DUTY}`,
    ],
    [
      "an ended account comes back",
      SYSTEM,
      `update account set status = 'ended', ended_at = now() where ${ACCOUNT}`,
      `update account set status = 'active', ended_at = null where ${ACCOUNT}`,
    ],
    [
      "an expelled member comes back",
      OPERATOR,
      `update membership set status = 'expelled' where ${MEMBERSHIP}`,
      `update membership set status = 'active' where ${MEMBERSHIP}`,
    ],
  ])("P-21 never %s", async (_what, viewer, before, sql) => {
    expect((await database.asOwner(before)).rowCount).toBe(1);
    expect(await fate(viewer, sql)).toBe("refused");
  });
});
