import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { doubles } from "../../seed/residents/doubles";
import { agencyId, residentId } from "../../seed/slugs";
import { jejuMedical, jejuSi } from "../kit/personas";
import { theResident } from "../kit/signed-in";
import { type AppRole, theAppRole } from "../kit/the-app-role";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

/** As the housing corporation keeps the person, who can sign in; and as the hospital keeps them. */
const OF_CORPORATION = healingMembers().find(({ slug }) => slug === "healing-01-1") as ReturnType<
  typeof healingMembers
>[number];
const OF_HOSPITAL = (doubles().find(({ kind }) => kind === "other_phone") as ReturnType<typeof doubles>[number]).second;
const P = residentId(OF_CORPORATION.slug);
const Q = residentId(OF_HOSPITAL.slug);

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const GIVE =
  "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id } } } }";
const READ = "query ($key: ID!) { resident(subjectKey: $key) { name phone address currentTenancy { status } } }";
const WHO = "query ($key: ID!) { resident(subjectKey: $key) { name } }";
const CONSENTS = "{ me { consents { id recipientAgencyId withdrawnAt provided { fields } } } }";
const LOG = "{ me { accessLog { id agency fields basis result } } }";
const WITHDRAW = "mutation ($id: ID!) { withdrawConsent(id: $id) { withdrawnAt } }";
const CLAIM = "mutation ($input: ClaimRightInput!) { claimRight(input: $input) { kind } }";
const REQUESTS = "{ me { rightsRequests { kind } accessDisputes { reason resident { name } } } }";
const DISPUTE =
  "mutation ($input: DisputeAccessInput!) { disputeAccess(input: $input) { lookedAgencyId resident { name } } }";

const NOTHING = { name: null, phone: null, address: null, currentTenancy: null };
const CITY = makeViewer({
  ...ANONYMOUS,
  ...{ audience: "partner", agency: agencyId("jeju-si"), agencyKind: "administrative_city", actor: "cli_x" },
  ...{ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" },
});
const person = (actor: string): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "self", actor, purpose: "OWN_RIGHTS", basis: "SELF" });

let hub: Hub;
let app: AppRole;
let me: Caller;
let hospital: Caller;
let city: Caller;
let key: string;
let id: string;
beforeAll(async () => {
  hub = await theHub();
  app = await theAppRole(hub.urls.residents.appUrl);
  me = await theResident(hub);
  hospital = hub.as(jejuMedical).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  city = hub.as(jejuSi).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
  key = await keyOf(city, OF_HOSPITAL);
  id = await giveConsent();
});
afterAll(async () => {
  await app.close();
  await hub.close();
});

async function keyOf(caller: Caller, { name, birthDate, phone }: typeof OF_HOSPITAL): Promise<string> {
  const { data } = await caller.send(RESOLVE, { input: { name, birthDate, phone } });
  return data.resolvePerson.resident.subjectKey;
}

async function giveConsent(): Promise<string> {
  const input = {
    ...{ subjectKey: await keyOf(hospital, OF_HOSPITAL), kind: "PROVISION", recipientAgencyId: agencyId("jeju-si") },
    ...{ purpose: "SERVICE_PROVISION", classes: ["PII_BASIC", "PII_CONTACT", "LOCATION", "HOUSING"] },
    ...{ validTo: "2030-01-01T00:00:00Z", method: "PAPER", idempotencyKey: "the hospital's" },
    refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
  };
  return (await hospital.send(GIVE, { input })).data.giveConsent.consent.id;
}

const read = async () => (await city.send(READ, { key })).data.resident;
const ownConsents = async (): Promise<{ id: string }[]> => (await me.send(CONSENTS)).data.me.consents;
const ownLog = async (): Promise<{ id: string; agency: string; fields: string[]; basis: string }[]> =>
  (await me.send(LOG)).data.me.accessLog;
const opensInDatabase = async (people: string[]) =>
  (await app.ask(CITY, "select person from app_opens($1) where 'PII_BASIC' = any(classes)", [people])).rows;
const merged = (): Promise<unknown> =>
  hub.sql(
    "residents",
    `insert into resident_merge (id, kept_id, folded_id, reason, proposed_by_agency, proposed_by, proposed_at,
       merged_by_agency, merged_by, merged_at) values ('mrg_test', $1, $2, '같은 사람임을 두 기관이 함께 확인함', $3, 'x', now(), $4, 'y', now())`,
    [P, Q, agencyId("jpdc"), agencyId("jeju-medical")],
  );

describe("a person whom two agencies keep, with a consent that one of them was given", () => {
  it("before they are one, it opens that record, and the other person knows nothing of it", async () => {
    expect((await city.send(WHO, { key })).data.resident).toEqual({ name: OF_HOSPITAL.name });
    expect(await opensInDatabase([P, Q])).toEqual([{ person: Q }]);
    expect((await ownConsents()).map((one) => one.id)).not.toContain(id);
    expect((await me.send(WITHDRAW, { id })).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect((await ownLog()).filter(({ agency }) => agency === agencyId("jeju-si"))).toEqual([]);
  });

  it("P-07 when they are one, it opens nothing of what the other agency keeps, in any part of the hub", async () => {
    await merged();
    expect(await read()).toEqual(NOTHING);
  });

  it("P-07 the database by itself opens nothing of it either", async () => {
    expect(await opensInDatabase([P])).toEqual([]);
  });

  it("P-07 where one agency keeps both, its consent opens the record that stands for the person", async () => {
    const keeps = (agency: string): Promise<unknown> =>
      hub.sql("residents", "update resident set controller_agency_id = $2 where id = $1", [Q, agencyId(agency)]);
    await keeps("jpdc");
    expect(await read()).toMatchObject({ name: OF_CORPORATION.name, phone: OF_CORPORATION.phone });
    expect(await opensInDatabase([P])).toEqual([{ person: P }]);
    const [consent] = (await ownConsents()).filter((one) => one.id === id);
    expect(consent).toMatchObject({
      provided: { fields: expect.arrayContaining(["Resident.name", "Resident.phone"]) },
    });
    await keeps("jeju-medical");
    expect(await read()).toEqual(NOTHING);
  });

  it("P-33 AL-08 the person's log has every look, under whichever record it was", async () => {
    expect(await ownLog()).toContainEqual(
      expect.objectContaining({
        agency: agencyId("jeju-si"),
        basis: "CONSENT_17",
        fields: expect.arrayContaining(["Resident.name"]),
      }),
    );
    const looks = "select distinct subject from access_record where subject = any($1) order by 1";
    expect((await app.ask(person(P), looks, [[P, Q]])).rows).toEqual([{ subject: P }, { subject: Q }].sort(bySubject));
    expect((await app.ask(person(residentId("healing-02-1")), looks, [[P, Q]])).rows).toEqual([]);
  });

  it("P-33 a look at either record is disputed with the agency that keeps it", async () => {
    const [look] = await hub.sql(
      "residents",
      "select number from access_record where subject = $1 and agency = $2 and result = 'allowed' order by number desc limit 1",
      [Q, agencyId("jeju-si")],
    );
    const entries = (await ownLog()).filter(({ agency }) => agency === agencyId("jeju-si"));
    for (const { id: entry } of entries)
      expect(
        (await me.send(DISPUTE, { input: { entry, reason: "누가 왜 보았는지 알고 싶습니다." } })).errors,
      ).toBeUndefined();
    const kept = await hub.sql(
      "residents",
      "select resident_id, controller_agency_id from access_dispute where record_number = $1",
      [look?.number],
    );
    expect(kept).toEqual([{ resident_id: Q, controller_agency_id: agencyId("jeju-medical") }]);
  });

  it("P-31 the person asks each keeper, and what was asked of either is in one list", async () => {
    const { errors } = await me.send(CLAIM, {
      input: { kind: "ACCESS", wish: "제 정보를 보고 싶습니다.", agencyId: agencyId("jeju-medical") },
    });
    expect(errors).toBeUndefined();
    const kept = await hub.sql("residents", "select resident_id, controller_agency_id from rights_request");
    expect(kept).toContainEqual({ resident_id: Q, controller_agency_id: agencyId("jeju-medical") });
    const { data } = await me.send(REQUESTS);
    expect(data.me.rightsRequests).toContainEqual({ kind: "ACCESS" });
    expect(data.me.accessDisputes.length).toBeGreaterThan(0);
    for (const { resident } of data.me.accessDisputes) expect(resident).toEqual({ name: OF_CORPORATION.name });
  });

  it("P-07 the person sees the consent and ends it, and nobody else does", async () => {
    expect((await ownConsents()).map((one) => one.id)).toContain(id);
    const withdraw = "update consent set withdrawn_at = now() where id = $1";
    expect((await app.ask(person(residentId("healing-02-1")), withdraw, [id])).rowCount).toBe(0);
    expect((await app.ask(person(P), withdraw, [id])).rowCount).toBe(1);
    const { data, errors } = await me.send(WITHDRAW, { id });
    expect(errors).toBeUndefined();
    expect(data.withdrawConsent.withdrawnAt).not.toBeNull();
    const changes =
      "select account, subject from access_record where action = 'change' and fields = '{Mutation.withdrawConsent}' and result = 'allowed'";
    expect(await hub.sql("residents", changes)).toMatchObject([{ subject: Q }]);
  });

  it("P-33 is two persons again when one keeper takes it back", async () => {
    await hub.sql(
      "residents",
      "update resident_merge set undone_at = now(), undone_by = 'x', undone_by_agency = $1, undo_reason = '동명이인으로 확인되어 되돌림'",
      [agencyId("jpdc")],
    );
    expect((await ownConsents()).map((one) => one.id)).not.toContain(id);
    const looks = "select distinct subject from access_record where subject = any($1)";
    expect((await app.ask(person(P), looks, [[P, Q]])).rows).toEqual([{ subject: P }]);
    expect((await me.send(REQUESTS)).data.me.rightsRequests).toEqual([]);
  });
});

const bySubject = (one: { subject: string }, other: { subject: string }): number =>
  one.subject.localeCompare(other.subject);
