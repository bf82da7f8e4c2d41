import type pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { grantsText } from "../../kit/grants";
import type { Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";

const person = makeViewer({ ...ANONYMOUS, audience: "self", actor: "res_me", purpose: "OWN_RIGHTS", basis: "SELF" });
const agency = makeViewer({ ...ANONYMOUS, audience: "partner", actor: "somebody", agency: agencyId("jeju-si") });

let copies: Copies;
let services: Database;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const all = await openDatabases(copies);
  services = all.services;
  closeAll = () => Promise.all(Object.values(all).map((one) => one.close()));
  await services.asOwner(`
    insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
      select 'ses_door', id, now(), now() + interval '1 hour', 'open', 'agy_x', true, false
      from service_at_location order by id limit 1;
    insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
      select 'att_' || who, 'ses_door', 'res_' || who, 'tenant', 'absent', 'agy_x', true, false
      from unnest(array['other', 'mine']) who`);
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

/** Asks in a transaction in which the rows about some people were granted. */
async function ask(viewer: Viewer, people: string[], sql: string): Promise<pg.QueryResult> {
  const grants = grantsText(Object.fromEntries(people.map((id) => [id, ["WELFARE"]])));
  const both = await services.app.ask(viewer, `select set_config('app.grants', '${grants}', true); ${sql}`);
  return (both as unknown as [pg.QueryResult, pg.QueryResult])[1];
}

const entry = (resident: string, status: string): string =>
  `insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
   values ('att_new', 'ses_door', '${resident}', 'tenant', '${status}', 'agy_x', false, false)`;

const enters = async (viewer: Viewer, people: string[], resident: string, status = "present"): Promise<boolean> => {
  try {
    return (await ask(viewer, people, entry(resident, status))).rowCount === 1;
  } catch (error) {
    expect(error).toMatchObject(NOT_ALLOWED);
    return false;
  }
};

describe("by the database itself, a person who checks in", () => {
  it("P-01 enters themselves as present, and nobody else, and as nothing else", async () => {
    expect(await enters(person, ["res_me"], "res_me")).toBe(true);
    expect(await enters(person, ["res_me"], "res_somebody")).toBe(false);
    expect(await enters(person, ["res_me"], "res_me", "absent")).toBe(false);
    expect(await enters(person, [], "res_me")).toBe(false);
    for (const other of [agency, ANONYMOUS]) expect(await enters(other, ["res_me"], "res_me")).toBe(false);
  });

  it("P-01 reads what the list says of them and of nobody else, and corrects nothing", async () => {
    const read = "select resident_id from attendance where session_id = 'ses_door'";
    expect((await ask(person, ["res_mine"], read)).rows).toEqual([{ resident_id: "res_mine" }]);
    expect((await ask(ANONYMOUS, ["res_mine"], read)).rows).toEqual([]);
    const correct = "update attendance set status = 'present' where session_id = 'ses_door'";
    expect((await ask(person, ["res_mine"], correct)).rowCount).toBe(0);
  });
});
