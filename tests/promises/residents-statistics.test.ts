import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { agencyId } from "../../seed/slugs";
import { jejuSi } from "../kit/personas";
import { theAppRole } from "../kit/the-app-role";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation { registerPerson(input: { name: "가상 통계", birthDate: "1950-03-01", sex: MALE, phone: "000-0000-9800",
  areaCode: "5011000000", idempotencyKey: "statistics" }) { __typename } }`;
const RESOLVE = `mutation { resolvePerson(input: { name: "가상 통계", birthDate: "1950-03-01", phone: "000-0000-9800" }) { __typename } }`;
const NUMBER = `mutation ($key: ID!) { numberPerson(input: { subjectKey: $key, agencyLocalId: "77", idempotencyKey: "statistics" }) {
  __typename } }`;

let hub: Hub;
let analyst: Caller;
let key: string;
beforeAll(async () => {
  hub = await theHub();
  await hub.sql("agencies", "update client set purposes = purposes || '{STATISTICS}' where agency_id = $1", [
    agencyId("jeju-si"),
  ]);
  analyst = hub.as(jejuSi).stating({ purpose: "STATISTICS", basis: "OWN_RECORD" });
  key = (await hub.as(jejuSi).send("{ people(first: 1) { nodes { subjectKey } } }")).data.people.nodes[0].subjectKey;
});
afterAll(() => hub.close());

describe("P-18 for statistics", () => {
  it.each<[string, string]>([
    ["a person", "query ($key: ID!) { resident(subjectKey: $key) { subjectKey } }"],
    ["a person's name", "query ($key: ID!) { resident(subjectKey: $key) { subjectKey name } }"],
    ["a list of people", "{ people(first: 5) { nodes { subjectKey initials } } }"],
    ["a person by a number", `{ residentByLocalId(agencyLocalId: "1") { subjectKey } }`],
    ["to know somebody", RESOLVE],
    ["to register somebody", REGISTER],
    ["to number somebody", NUMBER],
  ])("whoever asks for %s is sent to the counts", async (_what, query) => {
    const { data, errors } = await analyst.send(query, { key });
    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain("USE_AGGREGATES");
    expect(JSON.stringify({ data, errors })).not.toContain("가상");
  });

  it("the counts are told", async () => {
    const { data, errors } = await analyst.send(
      `{ area(code: "5011000000") { caseIndicators { openCases { value } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.area.caseIndicators.openCases.value).toBeGreaterThan(100);
  });

  it("the database has no people, whatever the code above it asks", async () => {
    const app = await theAppRole(hub.urls.residents.appUrl);
    const viewer = (purpose: string) =>
      makeViewer({
        ...ANONYMOUS,
        audience: "partner",
        agency: agencyId("jeju-si"),
        agencyKind: "administrative_city",
        actor: "cli_x",
        purpose,
        basis: "OWN_RECORD",
      });
    try {
      const count = "select count(*)::int as n from resident";
      expect((await app.ask(viewer("STATISTICS"), count)).rows).toEqual([{ n: 0 }]);
      expect((await app.ask(viewer("CASE_MANAGEMENT"), count)).rows[0].n).toBeGreaterThan(1000);
    } finally {
      await app.close();
    }
  });
});
