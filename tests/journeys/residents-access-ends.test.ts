import { ANONYMOUS, HUB, makeViewer } from "../../kit/caller-context";
import { demoKey, hashOf } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { aSubgraph, type TurnedSubgraph } from "../kit/a-subgraph";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

/** The turn of the year in Korea: 2026-01-01 00:00 KST. */
const MIDNIGHT = new Date("2025-12-31T15:00:00Z");
const BEFORE = new Date(MIDNIGHT.getTime() - 1);
const PERSON = residentId(healingMembers()[0]?.slug ?? "");

const caller = (slug: string, agencyKind: string, purpose: string, basis: string): Viewer =>
  makeViewer({
    ...ANONYMOUS,
    audience: "partner",
    agency: agencyId(slug),
    agencyKind,
    actor: `cli_${slug}`,
    purpose,
    basis,
  });

const NAME = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { subjectKey name } } }`;

let copies: Copies;
let residents: TurnedSubgraph;
let agencies: TurnedSubgraph;
beforeAll(async () => {
  copies = await copyDatabases();
  residents = await aSubgraph("residents", copies, BEFORE);
  agencies = await aSubgraph("agencies", copies, BEFORE);
});
afterAll(async () => {
  await residents.close();
  await agencies.close();
  await copies.drop();
});

const look = async (viewer: Viewer, id = PERSON) => {
  const { data, codes } = await residents.ask(viewer, NAME, { r: [{ __typename: "Resident", id }] });
  return { ...(data._entities[0] as { subjectKey: string; name: string | null }), codes };
};
const at = (now: Date): void => {
  residents.clock.now = now;
  agencies.clock.now = now;
};

describe("P-27 the end of a role at midnight in Korea", () => {
  it("takes the role from the agency's credential with the first moment of the day", async () => {
    await agencies.sql(`update agreement_role set valid_to = '2026-01-01' where role = 'outreach' and agency_id = $1`, [
      agencyId("jeju-si"),
    ]);
    const keyHash = hashOf(demoKey(makeKeys(theServers().keysDir).demo, "jeju-si"));
    const roles = async (): Promise<{ role: string; until: string | null }[]> => {
      const query = "query ($keyHash: String!) { clientByKeyHash(keyHash: $keyHash) { roles { role until } } }";
      return (await agencies.ask(HUB, query, { keyHash })).data.clientByKeyHash.roles;
    };
    at(BEFORE);
    expect(await roles()).toContainEqual({ role: "outreach", until: "2026-01-01" });
    at(MIDNIGHT);
    expect((await roles()).map(({ role }) => role)).not.toContain("outreach");
    expect((await roles()).map(({ role }) => role)).toContain("budget");
  });

  it("takes the people that an agency saw by its place in their support plans, and leaves its own records", async () => {
    // The integrated-care act is in force since 2026-03-27: this plan ends with a later midnight.
    const end = new Date("2026-06-30T15:00:00Z");
    await residents.sql(`insert into support_plan_agency values ($1, $2, '2026-04-01', '2026-07-01', true)`, [
      PERSON,
      agencyId("jeju-si"),
    ]);
    const [own] = (await residents.sql(`select id from resident where controller_agency_id = $1 order by id limit 1`, [
      agencyId("jpdc"),
    ])) as { id: string }[];
    const inPlan = caller("jeju-si", "administrative_city", "CASE_MANAGEMENT", "ICA_23_3");
    at(new Date(end.getTime() - 1));
    expect((await look(inPlan)).name).toMatch(/^가상/);
    at(end);
    expect(await look(inPlan)).toMatchObject({ name: null, codes: ["ACCESS_NO_BASIS"] });
    const keeper = caller("jpdc", "public_corporation", "HOUSING_MANAGEMENT", "OWN_RECORD");
    expect((await look(keeper, own?.id)).name).toMatch(/^가상/);
  });

  it("takes the people of a case that an agency worked on by its duty", async () => {
    const end = new Date("2026-06-30T15:00:00Z");
    const atWork = caller("seogwipo-si", "administrative_city", "CASE_MANAGEMENT", "OFFICIAL_DUTY_15_1_3");
    at(new Date(end.getTime() - 1));
    expect((await look(atWork)).name).toBeNull();
    await residents.sql(
      `insert into case_record values ('cas_ends', $1, $2, null, '5011000000', 'closed', 'general', '2026-04-01',
        '2026-07-01', $2, true, false, null)`,
      [PERSON, agencyId("seogwipo-si")],
    );
    expect((await look(atWork)).name).toMatch(/^가상/);
    at(end);
    expect((await look(atWork)).name).toBeNull();
  });

  it("an act opens nothing before the day on which it came into force", async () => {
    await residents.sql(`insert into support_plan_agency values ($1, $2, '2026-01-01', '2026-12-31', true)`, [
      PERSON,
      agencyId("jeju-medical"),
    ]);
    const medical = caller("jeju-medical", "medical", "HEALTH_CARE", "ICA_23_3");
    at(new Date("2026-03-26T14:59:59Z"));
    expect((await look(medical)).name).toBeNull();
    at(new Date("2026-03-26T15:00:00Z"));
    expect((await look(medical)).name).toMatch(/^가상/);
  });
});

describe("P-16 an agency that was given data", () => {
  const medical = caller("jeju-medical", "medical", "HEALTH_CARE", "CONSENT_17");
  const third = caller("jeju-si", "administrative_city", "HEALTH_CARE", "CONSENT_17");
  const GIVE = "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }";

  it("does not take the person's consent to give it on: only the keeper does", async () => {
    at(new Date("2026-11-22T03:00:00Z"));
    const seen = await look(medical);
    expect(seen.name).toMatch(/^가상/);
    const input = {
      subjectKey: seen.subjectKey,
      kind: "PROVISION",
      recipientAgencyId: agencyId("jeju-si"),
      purpose: "HEALTH_CARE",
      classes: ["PII_BASIC"],
      validTo: "2030-01-01T00:00:00Z",
      refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
      method: "PAPER",
      idempotencyKey: "onward",
    };
    expect((await residents.ask(medical, GIVE, { input })).codes).toEqual(["ROLE_FORBIDDEN"]);
    expect((await look(third)).name).toBeNull();
    const keeper = caller("jpdc", "public_corporation", "HOUSING_MANAGEMENT", "OWN_RECORD");
    const { subjectKey } = await look(keeper);
    const given = await residents.ask(keeper, GIVE, { input: { ...input, subjectKey } });
    expect(given.data.giveConsent.__typename).toBe("ConsentGiven");
    expect((await look(third)).name).toMatch(/^가상/);
  });

  it("cannot hand on its name for the person", async () => {
    const { subjectKey } = await look(medical);
    const { data } = await residents.ask(third, "query ($key: ID!) { resident(subjectKey: $key) { name } }", {
      key: subjectKey,
    });
    expect(data.resident).toBeNull();
  });
});
