import { AGREEMENT_ROLES } from "../../access/agreement-role";
import { roleAllows } from "../../access/role-permissions";
import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { seoulDate } from "../../kit/clock";
import type { HeldRole, Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";
import { type Change, whoCame } from "./row-security-roles.fixture";

const US = agencyId("jeju-medical");
const OTHERS = agencyId("jeju-si");
const PROGRAMME = "prg_role";
const TODAY = seoulDate(new Date());

const holding = (role: string, told: Partial<HeldRole> = {}, agency = US): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency,
    actor: "somebody",
    roles: [{ programme: PROGRAMME, role, scope: [], until: null, ...told }],
  });

let copies: Copies;
let databases: Record<"services" | "housing", Database>;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const all = await openDatabases(copies);
  databases = all;
  closeAll = () => Promise.all(Object.values(all).map((one) => one.close()));
  await all.services.asOwner(`
    insert into programme select (jsonb_populate_record(p, '{"id": "prg_role", "slug": "role", "controller_agency_id": null}')).*
      from programme p order by id limit 1;
    insert into programme_status select (jsonb_populate_record(s, '{"id": "pst_role", "programme_id": "prg_role",
      "valid_from": "2026-01-01", "valid_to": "2026-02-01"}')).* from programme_status s order by id limit 1;
    insert into service select (jsonb_populate_record(s, '{"id": "svc_role", "programme_id": "prg_role"}')).*
      from service s order by id limit 1;
    insert into service select (jsonb_populate_record(s, '{"id": "svc_untaught"}')).* from service s where id = 'svc_role';
    insert into curriculum (service_id, units, version, written_at, by_agency_id)
      values ('svc_role', '[{"title": "x"}]', 1, now(), '${OTHERS}');
    insert into service_at_location select (jsonb_populate_record(l, '{"id": "sal_role", "programme_id": "prg_role",
      "space_id": "spc_role", "complex_id": "cpx_role", "area_codes": ["50"]}')).* from service_at_location l order by id limit 1;
    insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
      select id, 'sal_role', now(), now() + interval '1 hour', 'planned', '${OTHERS}', true, false
      from unnest(array['ses_role', 'ses_helped']) id;
    insert into volunteer_count (session_id, volunteers, version, counted_at, by_agency_id)
      values ('ses_helped', 3, 1, now(), '${OTHERS}');
    insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
      values ('att_role', 'ses_role', 'res_x', 'tenant', 'absent', '${OTHERS}', true, false);
    insert into laundry_order (id, programme_id, site_id, resident_id, items, trial, state, version, pickup_on, pickup_part,
        delivery_on, delivery_part, requested_at, controller_agency_id, operator_agency_id)
      select 'lor_' || operator, 'prg_role', 'sal_role', 'res_x', 1, false, 'requested', 1, '2026-11-24', 'morning',
        '2026-11-25', 'morning', now(), 'agy_third', operator from unnest(array['${US}', '${OTHERS}']) operator`);
  await all.housing.asOwner(`
    insert into space select (jsonb_populate_record(null::space,
        to_jsonb(s) || jsonb_build_object('id', 'spc_' || room, 'kind', room))).*
      from (select * from space order by id limit 1) s, unnest(array['community_room', 'health_room']) room;
    insert into space_status (space_id, status, programme_id, valid_from, valid_from_precision, synthetic, inferred)
      values ('spc_community_room', 'in_service', 'prg_role', '2026-01-01', 'day', true, false);
    insert into space_status (space_id, status, programme_id, valid_from, valid_to, valid_from_precision, synthetic, inferred)
      values ('spc_health_room', 'in_service', 'prg_role', '2026-01-01', '${TODAY}', 'day', true, false);
    insert into space_booking select 'bkg_' || who, 'spc_community_room', 'prg_role', null, 'programme_session',
      now(), now() + interval '1 hour', 'requested', who, now(), 1 from unnest(array['${US}', '${OTHERS}']) who`);
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

const like = (table: string, id: string, change: object): string =>
  `insert into ${table} select (jsonb_populate_record(t, '${JSON.stringify(change)}')).* from ${table} t where id = '${id}'`;

const booking = (
  space: string,
): string => `insert into space_booking values ('bkg_new', '${space}', '${PROGRAMME}', null,
  'programme_session', now(), now() + interval '1 hour', 'requested', '${US}', now(), 1)`;

/** What is changed by role, with the permissions of which one is enough. */
const CHANGES: Change[] = [
  ["a programme", ["configure_programme"], "services", `update programme set version = 2 where id = '${PROGRAMME}'`],
  [
    "how a programme stands",
    ["configure_programme"],
    "services",
    "update programme_status set valid_to = null where id = 'pst_role'",
  ],
  [
    "a new status of a programme",
    ["configure_programme"],
    "services",
    like("programme_status", "pst_role", { id: "pst_new", valid_from: "2026-03-01", valid_to: null }),
  ],
  ["a new service of a programme", ["configure_programme"], "services", like("service", "svc_role", { id: "svc_new" })],
  [
    "a service of a programme",
    ["configure_programme"],
    "services",
    "update service set name = '' where id = 'svc_role'",
  ],
  [
    "what is taught in a service",
    ["configure_programme"],
    "services",
    "update curriculum set units = '[]' where service_id = 'svc_role'",
  ],
  [
    "what is taught for the first time",
    ["configure_programme"],
    "services",
    `insert into curriculum (service_id, units, version, written_at, by_agency_id)
     values ('svc_untaught', '[]', 1, now(), '${US}')`,
  ],
  [
    "a new place of a programme",
    ["configure_programme"],
    "services",
    like("service_at_location", "sal_role", { id: "sal_new" }),
  ],
  [
    "a new session",
    ["run_programme"],
    "services",
    `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
     values ('ses_new', 'sal_role', now(), now() + interval '1 hour', 'planned', '${US}', false, false)`,
  ],
  ["a session", ["run_programme"], "services", "update session set version = 2 where id = 'ses_role'"],
  [
    "a new order of laundry",
    ["enrol", "work_on_orders"],
    "services",
    `insert into laundry_order (id, programme_id, site_id, resident_id, items, trial, state, version, pickup_on, pickup_part,
       delivery_on, delivery_part, requested_at, controller_agency_id, operator_agency_id)
     values ('lor_new', '${PROGRAMME}', 'sal_role', 'res_x', 1, false, 'requested', 1, '2026-11-24', 'morning',
       '2026-11-25', 'morning', now(), '${US}', '${OTHERS}')`,
  ],
  [
    "its order of laundry",
    ["work_on_orders", "assign_staff"],
    "services",
    `update laundry_order set version = 2 where id = 'lor_${US}'`,
  ],
  ...whoCame(US),
  ["a space", ["change_space"], "housing", "update space set version = 2 where id = 'spc_community_room'"],
  [
    "what a space is doing",
    ["change_space"],
    "housing",
    "update space_status set status = 'suspended' where space_id = 'spc_community_room'",
  ],
  [
    "what comes after a status of a space that ended with this day",
    ["change_space"],
    "housing",
    `insert into space_status (space_id, status, programme_id, valid_from, valid_from_precision, synthetic, inferred)
     values ('spc_health_room', 'suspended', '${PROGRAMME}', '${TODAY}', 'day', false, false)`,
  ],
  [
    "another's booking",
    ["decide_booking"],
    "housing",
    `update space_booking set state = 'approved' where id = 'bkg_${OTHERS}'`,
  ],
  ["a new booking", ["request_booking", "decide_booking"], "housing", booking("spc_community_room")],
  ["a new booking of a health room", ["request_booking", "request_health_room"], "housing", booking("spc_health_room")],
];

async function mayDo(viewer: Viewer, [, , owner, sql]: Change): Promise<boolean> {
  try {
    return (await databases[owner].app.ask(viewer, sql)).rowCount === 1;
  } catch (error) {
    expect(error).toMatchObject(NOT_ALLOWED);
    return false;
  }
}

const allowing = ([, permissions]: Change): string[] =>
  AGREEMENT_ROLES.filter((role) =>
    permissions.some((permission) =>
      roleAllows(holding(role).roles, { permission, programme: PROGRAMME, on: TODAY, at: [] }),
    ),
  );

describe.each(CHANGES)("by the database itself, %s", (...change) => {
  it("is there for exactly the roles that the table of permissions names", async () => {
    const may: string[] = [];
    for (const role of AGREEMENT_ROLES) if (await mayDo(holding(role), change)) may.push(role);
    expect(may).toEqual(allowing(change));
    expect(may.length).toBeGreaterThan(0);
  });

  it("is for no role in another programme, at another place, or that has ended, and for nobody without one", async () => {
    const [role = ""] = allowing(change);
    expect(await mayDo(holding(role, { until: "2999-01-01" }), change)).toBe(true);
    for (const told of [{ programme: "prg_other" }, { scope: ["spc_elsewhere"] }, { until: TODAY }])
      expect([told, await mayDo(holding(role, told), change)]).toEqual([told, false]);
    const withoutRole = makeViewer({ ...holding(role), roles: [] });
    for (const viewer of [withoutRole, ANONYMOUS, HUB]) expect(await mayDo(viewer, change)).toBe(false);
  });
});

describe("by the database itself, a role", () => {
  it("takes no service of its programme into another", async () => {
    const away: Change = ["", [], "services", "update service set programme_id = null where id = 'svc_role'"];
    expect(await mayDo(holding("planning"), away)).toBe(false);
  });

  const at = (...scope: string[]): Viewer => holding("operation", { scope });
  const ofSession = CHANGES.find(([what]) => what === "a session") as Change;

  it.each(["spc_role", "cpx_role", "50"])("that names %s holds where that is", async (place) => {
    expect(await mayDo(at("spc_elsewhere", place), ofSession)).toBe(true);
  });

  it("does not open another operator's order of laundry", async () => {
    const another: Change = ["", [], "services", `update laundry_order set version = 2 where id = 'lor_${OTHERS}'`];
    expect(await mayDo(holding("operation"), another)).toBe(false);
    expect(await mayDo(holding("operation", {}, OTHERS), another)).toBe(true);
  });

  it("is not needed to cancel a booking of one's own, which is all that can be done with it without", async () => {
    const saying = (state: string): Change => [
      "",
      [],
      "housing",
      `update space_booking set state = '${state}' where id = 'bkg_${US}'`,
    ];
    expect(await mayDo(holding("technology"), saying("cancelled"))).toBe(true);
    expect(await mayDo(holding("technology"), saying("approved"))).toBe(false);
  });
});
