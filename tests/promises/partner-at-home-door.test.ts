import { CALLER_CONTEXT_HEADER, createContextSigner, makeViewer } from "../../kit/caller-context";
import { createHomePassIssuer } from "../../kit/home-pass";
import { makeKeys } from "../../kit/keys";
import { agencyId } from "../../seed/slugs";
import { type Home, startHome } from "../home-subgraph/start-home";
import { asking } from "../kit/asking";
import { theServers } from "../kit/servers";

const MEDICAL = agencyId("jeju-medical");
const OTHER_HOME = agencyId("jile");
const SUBJECT_KEY = "sub_somebody";

let home: Home;
beforeAll(async () => {
  home = await startHome(MEDICAL);
  await home.sql("insert into patient values ('C-0001', $1)", [SUBJECT_KEY]);
  await home.sql("insert into reading values ('C-0001', '2026-11-02', 128, 81)");
});
afterAll(() => home.close());

const codesOf = (errors: { extensions: { code: string } }[] = []): string[] =>
  errors.map(({ extensions }) => extensions.code);

const ofReadings = (statements: string[]): string[] => statements.filter((sql) => /\breading\b/.test(sql));

describe("P-28 the house of a partner, asked past the graph", () => {
  const VIEWER = makeViewer({
    audience: "partner",
    agency: MEDICAL,
    agencyKind: "medical",
    actor: "somebody",
    duties: [],
    purpose: "HEALTH_CARE",
    basis: "CONSENT_17",
    roles: [],
  });
  const NOW = new Date();
  const A_MINUTE = { from: NOW, until: new Date(NOW.getTime() + 60_000) };
  const GRANT = {
    agency: MEDICAL,
    actor: "somebody",
    purpose: "HEALTH_CARE",
    basis: "CONSENT_17",
    classes: ["HEALTH"],
  };

  async function pass(changed: object = {}, term = A_MINUTE, homes?: ReadonlyMap<string, Buffer>): Promise<string> {
    const { people } = makeKeys(theServers().keysDir);
    const issue = await createHomePassIssuer(people?.passPrivate ?? "", homes ?? people?.homes ?? new Map());
    return issue({ handle: "now_x", ...GRANT, ...changed }, () => Promise.resolve(SUBJECT_KEY), term);
  }

  const bodyOf = (homePass: string | null): string =>
    JSON.stringify({
      query:
        "query ($who: [_Any!]!) { _entities(representations: $who) { ... on Resident { bloodPressures { systolic } } } }",
      variables: { who: [{ __typename: "Resident", handle: "now_x", homePass }] },
    });

  async function post(body: string, context?: string) {
    const headers = { "content-type": "application/json", ...(context && { [CALLER_CONTEXT_HEADER]: context }) };
    const response = await fetch(home.url, { method: "POST", headers, body });
    return { status: response.status, text: await response.text() };
  }

  const signedFor = async (subgraph: string, body: string): Promise<string> =>
    (await createContextSigner(makeKeys(theServers().keysDir).callerContextPrivate))(asking(VIEWER), subgraph, body);

  const askWith = async (homePass: string | null) => {
    const body = bodyOf(homePass);
    return JSON.parse((await post(body, await signedFor("readings", body))).text);
  };

  it("answers with the pass that was given for this person and this caller", async () => {
    const { data, errors } = await askWith(await pass());
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ bloodPressures: [{ systolic: 128 }] }]);
  });

  it.each<[what: string, made: () => Promise<string | null>]>([
    ["no pass", async () => null],
    [
      "a pass that is over",
      () => pass({}, { from: new Date(Date.now() - 60_000), until: new Date(Date.now() - 1000) }),
    ],
    ["another person's pass", () => pass({ handle: "now_y" })],
    ["another agency's pass", () => pass({ agency: agencyId("jeju-si") })],
    ["another account's pass", () => pass({ actor: "somebody else" })],
    ["a pass for another purpose", () => pass({ purpose: "SERVICE_PROVISION" })],
    ["a pass on another basis", () => pass({ basis: "ICA_23_3" })],
    ["a pass without HEALTH", () => pass({ classes: ["PII_BASIC", "WELFARE"] })],
    ["a pass for another home", () => pass({}, A_MINUTE, new Map([[OTHER_HOME, Buffer.alloc(32, 7)]]))],
    ["a pass sealed with another home's key", () => pass({}, A_MINUTE, new Map([[MEDICAL, Buffer.alloc(32, 7)]]))],
    ["an edited pass", async () => (await pass()).replace(/\.[^.]{4}/, ".AAAA")],
  ])("answers nothing and asks its table nothing with %s", async (_what, made) => {
    const homePass = await made();
    const statements = await home.statementsOf(async () => {
      const { data, errors } = await askWith(homePass);
      expect(data._entities).toEqual([{ bloodPressures: null }]);
      expect(codesOf(errors)).toEqual(["ACCESS_NO_BASIS"]);
    });
    expect(ofReadings(statements)).toEqual([]);
  });

  it("tells nobody anything whom no gateway signed for, and sends no statement", async () => {
    const body = bodyOf(await pass());
    const fresh = await signedFor("readings", body);
    expect((await post(body, fresh)).status).toBe(200);
    const statements = await home.statementsOf(async () => {
      for (const context of [undefined, "x", await signedFor("housing", body), await signedFor("readings", SCHEMA)])
        expect(await post(body, context)).toEqual({ status: 401, text: "" });
      expect(await post(SCHEMA)).toEqual({ status: 401, text: "" });
      expect(await post(body, fresh)).toEqual({ status: 401, text: "" });
    });
    // The ticket that came before is the only thing that it looked up.
    expect(statements).toEqual([expect.stringContaining("insert into used_ticket")]);
  });

  const SCHEMA = '{"query":"{ _service { sdl } }"}';
});
