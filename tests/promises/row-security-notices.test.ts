import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { residentId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { NOT_ALLOWED } from "../kit/the-app-role";

const ME = residentId("healing-01-1");
const OTHER = residentId("healing-02-1");
const partner = (agency: string, more: Partial<Viewer> = {}): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency, actor: `cli_${agency}`, ...more });
const club = partner("agy_club");
const city = partner("agy_city");
const counting = partner("agy_club", { purpose: "STATISTICS" });
const self = (actor: string): Viewer => makeViewer({ ...ANONYMOUS, audience: "self", actor, basis: "SELF" });
const STRANGERS = [city, counting, ANONYMOUS, self(OTHER)];

let copies: Copies;
let residents: Database;
let closeAll: () => Promise<unknown>;
beforeAll(async () => {
  copies = await copyDatabases();
  const all = await openDatabases(copies);
  residents = all.residents;
  closeAll = () => Promise.all(Object.values(all).map((one) => one.close()));
  await residents.asOwner(`
    insert into notice (id, event_id, resident_id, agency_id, template, urgent, state, created_at, next_at, version) values
      ('ntc_call', 'evt_1', '${ME}', 'agy_club', 'visit_coming', false, 'call_list', now(), null, 1),
      ('ntc_way', 'evt_2', '${ME}', 'agy_club', 'visit_coming', false, 'queued', now(), now(), 1);
    insert into notice_attempt (notice_id, number, channel, outcome, at) values ('ntc_call', 1, 'alimtalk', 'refused', now());
    insert into notice_choice (resident_id, channel, address, chosen_at) values ('${ME}', 'email', 'sealed', now());
    insert into notice_desk (id, agency_id, phone) values ('ndk_club', 'agy_club', '000-0000')`);
});
afterAll(async () => {
  await closeAll();
  await copies.drop();
});

const rows = async (viewer: Viewer, sql: string): Promise<number> =>
  (await residents.app.ask(viewer, sql)).rowCount ?? 0;

const isRefused = (viewer: Viewer, sql: string): Promise<void> =>
  expect(residents.app.ask(viewer, sql)).rejects.toMatchObject(NOT_ALLOWED);

describe("by the database itself, what must reach a person", () => {
  it("P-01 is there for the person, the agency that answers for it and the hub, with what was tried", async () => {
    for (const viewer of [club, self(ME), HUB]) {
      expect(await rows(viewer, "select from notice")).toBe(2);
      expect(await rows(viewer, "select from notice_attempt")).toBe(1);
    }
    for (const stranger of STRANGERS) {
      expect(await rows(stranger, "select from notice")).toBe(0);
      expect(await rows(stranger, "select from notice_attempt")).toBe(0);
    }
  });

  it("P-01 is written by the hub; the agency says what came of a call, and of nothing that is on its way", async () => {
    const call = "update notice set state = 'called', called_by = 'x', ended_at = now() where id = ";
    expect(await rows(club, `${call} 'ntc_call'`)).toBe(1);
    expect(await rows(club, "update notice set template = 'place_given' where id = 'ntc_way'")).toBe(0);
    await isRefused(club, "update notice set state = 'queued', next_at = now() where id = 'ntc_call'");
    await isRefused(club, "update notice set agency_id = 'agy_city' where id = 'ntc_call'");
    for (const stranger of [...STRANGERS, self(ME)]) expect(await rows(stranger, `${call} 'ntc_call'`)).toBe(0);
    const made = `insert into notice (id, event_id, resident_id, agency_id, template, urgent, state, created_at, next_at, version)
      values ('ntc_new', 'evt_3', '${ME}', 'agy_club', 'visit_coming', false, 'queued', now(), now(), 1)`;
    for (const viewer of [...STRANGERS, club, self(ME)]) await isRefused(viewer, made);
    expect(await rows(HUB, made)).toBe(1);
  });

  it("P-01 has attempts that are calls of the agency, and others of the hub, and nobody else's", async () => {
    const tried = (notice: string, channel: string): string =>
      `insert into notice_attempt (notice_id, number, channel, outcome, at) values ('${notice}', 2, '${channel}', 'no_answer', now())`;
    expect(await rows(club, tried("ntc_call", "telephone"))).toBe(1);
    await isRefused(club, tried("ntc_call", "email"));
    await isRefused(club, tried("ntc_way", "telephone"));
    for (const stranger of [...STRANGERS, self(ME)]) await isRefused(stranger, tried("ntc_call", "telephone"));
    expect(await rows(club, "update notice_attempt set outcome = 'delivered'")).toBe(0);
  });

  it("P-01 goes where the person chose: read and chosen by the person alone", async () => {
    expect(await rows(self(ME), "select from notice_choice")).toBe(1);
    for (const viewer of [...STRANGERS, club, HUB]) expect(await rows(viewer, "select from notice_choice")).toBe(0);
    const choose = `insert into notice_choice (resident_id, channel, chosen_at) values ('${OTHER}', 'alimtalk', now())`;
    expect(await rows(self(OTHER), choose)).toBe(1);
    for (const viewer of [self(ME), club, HUB]) await isRefused(viewer, choose);
  });

  it("P-01 opens how the person is reached to the hub alone, and only while it is on its way", async () => {
    const reach = (notice: string): string => `select phone from reach_of_notice('${notice}')`;
    expect(await rows(HUB, reach("ntc_way"))).toBe(1);
    expect(await rows(HUB, reach("ntc_call"))).toBe(0);
    for (const viewer of [...STRANGERS, club, self(ME)]) expect(await rows(viewer, reach("ntc_way"))).toBe(0);
  });

  it("reaches somebody of whom records were joined as the record says that stands for the person, and nobody who is gone", async () => {
    const reached = async (): Promise<unknown[]> =>
      (await residents.app.ask(HUB, "select resident_id, is_person(resident_id) from reach_of_notice('ntc_way')")).rows;
    expect(await reached()).toEqual([{ resident_id: ME, is_person: true }]);
    await residents.asOwner(`
      insert into resident_merge (id, kept_id, folded_id, reason, proposed_by_agency, proposed_by, proposed_at,
        merged_by_agency, merged_by, merged_at)
      values ('mrg_told', '${OTHER}', '${ME}', 'one person in two records', 'agy_club', 'x', now(), 'agy_club', 'y', now())`);
    expect(await reached()).toEqual([{ resident_id: OTHER, is_person: true }]);
    await residents.asOwner(`update resident set status = 'deceased' where id = '${OTHER}'`);
    expect(await reached()).toEqual([]);
    expect((await residents.app.ask(HUB, `select is_person('${ME}')`)).rows).toEqual([{ is_person: false }]);
  });

  it("names the desk of the agency whose it is, which says so itself, in its own name, and changes nothing that it said", async () => {
    const read = "select phone from notice_desk";
    for (const viewer of [club, HUB]) expect(await rows(viewer, read)).toBe(1);
    for (const viewer of [city, ANONYMOUS, self(ME)]) expect(await rows(viewer, read)).toBe(0);
    const said = (id: string, agency: string, by: string): string =>
      `insert into notice_desk values ('${agency}', '111-1111', '${id}', '${by}', now())`;
    expect(await rows(club, said("ndk_2", "agy_club", "cli_agy_club"))).toBe(1);
    await isRefused(club, said("ndk_3", "agy_club", "cli_agy_city"));
    await isRefused(city, said("ndk_4", "agy_kordi", "cli_agy_city"));
    await isRefused(HUB, said("ndk_5", "agy_club", "hub"));
    for (const viewer of [club, city, HUB])
      expect(await rows(viewer, "update notice_desk set phone = '111-1111'")).toBe(0);
  });
});
