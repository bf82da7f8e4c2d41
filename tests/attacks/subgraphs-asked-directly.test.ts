import { generateKeyPairSync } from "node:crypto";
import { SUBGRAPHS, type SubgraphName } from "../../hub/subgraphs";
import { type AccessPass, createPassIssuer, type PassIssuer } from "../../kit/access-pass";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { makeSecrets } from "../../kit/secrets";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, householdId, residentId } from "../../seed/slugs";
import { type Copies, copyDatabases } from "../kit/copies";
import { type Database, openDatabases } from "../kit/databases";
import { type Door, openDoor, signed } from "../kit/subgraph-door";
import { theServers } from "../kit/servers";

const [MEMBER, OTHER] = healingMembers();
if (!MEMBER?.household || !OTHER) throw new Error("somebody lives there");
const PERSON = residentId(MEMBER.slug);
const INVENTED = "res_0000000000000000";

/** A partner whose context a gateway signs, and who states neither a purpose nor a basis. */
const PARTNER = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: agencyId("jpdc"),
  agencyKind: "public_corporation",
  actor: "cli_jpdc",
});
const KEEPER = makeViewer({ ...PARTNER, purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });

let copies: Copies;
let doors: Record<SubgraphName, Door>;
let databases: Record<SubgraphName, Database>;
beforeAll(async () => {
  copies = await copyDatabases();
  databases = await openDatabases(copies);
  const opened = await Promise.all(SUBGRAPHS.map(async (name) => [name, await openDoor(name, copies)] as const));
  doors = Object.fromEntries(opened) as Record<SubgraphName, Door>;
});
afterAll(async () => {
  await Promise.all([...Object.values(doors), ...Object.values(databases)].map((open) => open.close()));
  await copies.drop();
});

async function ask(name: SubgraphName, viewer: Viewer, query: string, variables: object = {}) {
  const body = JSON.stringify({ query, variables });
  const { status, text } = await doors[name].post(body, await signed(viewer, name, body));
  const { data, errors = [] } = JSON.parse(text) as {
    data: ReturnType<typeof JSON.parse>;
    errors?: { extensions: { code: string } }[];
  };
  return { status, text, data, codes: [...new Set(errors.map(({ extensions }) => extensions.code))] };
}

const evidence = async (name: SubgraphName, subject: string) =>
  (
    await databases[name].asOwner(
      "select fields, result, refusal, agency from access_record where subject = $1 order by number",
      [subject],
    )
  ).rows as { fields: string[]; result: string; refusal: string; agency: string }[];

const NAMED = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident {";
const FIELDS: Record<"residents" | "housing" | "services", [query: string, closed: object, fields: string[]]> = {
  residents: [
    `${NAMED} name birthDate sex phone address accessPass } } }`,
    { name: null, birthDate: null, sex: null, phone: null, address: null, accessPass: null },
    ["Resident.address", "Resident.birthDate", "Resident.name", "Resident.phone", "Resident.sex"],
  ],
  housing: [
    `${NAMED} currentTenancy { status validFrom } } } }`,
    { currentTenancy: null },
    ["Resident.currentTenancy"],
  ],
  services: [`${NAMED} enrolments { state } } } }`, { enrolments: null }, ["Resident.enrolments"]],
};

/** A pass that holds for the minute in which it is asked for. */
const forAMinute = (issue: PassIssuer) => async (pass: AccessPass) =>
  (await issue(pass, [{ ...pass, until: new Date(Date.now() + 60_000) }], new Date()))[0];
const issuing = async (keys = makeKeys(theServers().keysDir)) =>
  forAMinute((await makeSecrets("residents", keys)).issuePass);
const pass = (changed: Partial<AccessPass> = {}): AccessPass => ({
  subject: PERSON,
  household: householdId(MEMBER.household ?? ""),
  agency: KEEPER.agency,
  actor: KEEPER.actor,
  purpose: KEEPER.purpose,
  basis: KEEPER.basis,
  classes: ["HOUSING", "WELFARE"],
  ...changed,
});
/** With a key that nobody gave it. */
const forging = async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  return forAMinute(await createPassIssuer(privateKey.export({ type: "pkcs8", format: "pem" }).toString()));
};

describe("P-28 GS-03 a subgraph that is asked past the gateway, by a context that a gateway signed,", () => {
  it.each(["residents", "housing", "services"] as const)(
    "tells nothing in %s without a purpose and a basis, and keeps evidence of the refusal",
    async (name) => {
      const [query, closed, fields] = FIELDS[name];
      const r = [
        { __typename: "Resident", id: PERSON, accessPass: await (await issuing())(pass()), name: MEMBER.name },
      ];
      const { status, data, codes } = await ask(name, PARTNER, query, { r });
      expect([status, data, codes]).toEqual([200, { _entities: [closed] }, ["ACCESS_NO_BASIS"]]);
      const records = await evidence(name, PERSON);
      expect(records).toEqual([{ fields, result: "denied", refusal: "ACCESS_NO_BASIS", agency: PARTNER.agency }]);
    },
  );

  it.each(["residents", "housing", "services"] as const)(
    "tells nothing in %s of somebody who was made up",
    async (name) => {
      const [query, closed] = FIELDS[name];
      const r = [{ __typename: "Resident", id: INVENTED, accessPass: await (await issuing())(pass()), name: "x" }];
      const { data, codes } = await ask(name, KEEPER, query, { r });
      // Who keeps people knows that there is nobody; the others know only that there is no pass.
      const [entity, code] = name === "residents" ? [null, []] : [closed, ["ACCESS_NO_BASIS"]];
      expect([data, codes]).toEqual([{ _entities: [entity] }, code]);
      const refused = { result: "denied", refusal: "ACCESS_NO_BASIS" };
      expect(await evidence(name, INVENTED)).toMatchObject(name === "residents" ? [] : [refused]);
    },
  );

  it.each<["housing" | "services", string, () => Promise<string | null | undefined>]>(
    (["housing", "services"] as const).flatMap((name) => [
      [name, "no pass", async () => undefined],
      [name, "a pass of nobody", async () => "x"],
      [name, "a pass that it signed itself", async () => (await forging())(pass())],
      [name, "another person's pass", async () => (await issuing())(pass({ subject: residentId(OTHER.slug) }))],
      [name, "another agency's pass", async () => (await issuing())(pass({ agency: agencyId("jeju-medical") }))],
      [name, "another account's pass", async () => (await issuing())(pass({ actor: "cli_other" }))],
      [name, "a pass for another purpose", async () => (await issuing())(pass({ purpose: "HEALTH_CARE" }))],
      [name, "a pass on another basis", async () => (await issuing())(pass({ basis: "CONSENT_17" }))],
      [name, "a pass for other data", async () => (await issuing())(pass({ classes: ["PII_BASIC", "HEALTH"] }))],
    ]),
  )("tells nothing in %s to whoever brings %s", async (name, _what, bring) => {
    const [query, closed] = FIELDS[name];
    const before = (await evidence(name, PERSON)).length;
    const r = [{ __typename: "Resident", id: PERSON, accessPass: await bring() }];
    const { data, codes } = await ask(name, KEEPER, query, { r });
    expect([data, codes]).toEqual([{ _entities: [closed] }, ["ACCESS_NO_BASIS"]]);
    expect((await evidence(name, PERSON)).slice(before)).toMatchObject([{ result: "denied" }]);
  });

  it.each(["housing", "services"] as const)("tells in %s what the right pass opens", async (name) => {
    const r = [{ __typename: "Resident", id: PERSON, accessPass: await (await issuing())(pass()) }];
    const { data, codes } = await ask(name, KEEPER, FIELDS[name][0], { r });
    expect(codes).toEqual([]);
    expect(Object.values(data._entities[0] as object)).not.toContain(null);
  });

  it("FP-33 opens to one of a household what its own pass names, whatever the pass of another brings along", async () => {
    const issue = await issuing();
    const other = residentId(OTHER.slug);
    const r = [
      { __typename: "Resident", id: PERSON, accessPass: await issue(pass({ classes: ["HOUSING"] })) },
      { __typename: "Resident", id: other, accessPass: await issue(pass({ subject: other, classes: ["WELFARE"] })) },
    ];
    for (const both of [r, [...r].reverse()]) {
      const { data } = await ask("housing", KEEPER, FIELDS.housing[0], { r: both });
      const tenancies = data._entities.map(({ currentTenancy }: { currentTenancy: object | null }) => currentTenancy);
      const expected = [{ status: "ACTIVE", validFrom: expect.anything() }, null];
      expect(tenancies).toEqual(both === r ? expected : expected.reverse());
    }
  });

  it("P-17 knows nobody by another agency's subjectKey, nor by one that was edited", async () => {
    const query = "query ($key: ID!) { resident(subjectKey: $key) { name } }";
    const { subjects } = await makeSecrets("residents", makeKeys(theServers().keysDir));
    const own = subjects.seal(PERSON, agencyId("jpdc"));
    expect((await ask("residents", KEEPER, query, { key: own })).data).toEqual({ resident: { name: MEMBER.name } });
    const theirs = subjects.seal(PERSON, agencyId("jeju-medical"));
    const edited = own.slice(0, -2) + (own.endsWith("AA") ? "BB" : "AA");
    for (const key of [theirs, edited, PERSON, "x", ""])
      expect(await ask("residents", KEEPER, query, { key })).toMatchObject({ data: { resident: null }, codes: [] });
    const r = [{ __typename: "Resident", subjectKey: own }];
    const named = await ask("residents", KEEPER, `${NAMED} name } } }`, { r });
    expect(named.data?._entities?.[0] ?? null).toBeNull();
    expect(named.text).not.toContain(MEMBER.name);
  });

  it.each(["Client", "StaffAccount", "ClientKey", "RightsChange", "Query", "Nothing", "__Type"])(
    "makes no %s of agencies from a representation",
    async (type) => {
      const r = [{ __typename: type, id: "x", agencyId: agencyId("jeju-si") }];
      const { data, codes } = await ask(
        "agencies",
        PARTNER,
        `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`,
        { r },
      );
      expect(data?._entities?.[0] ?? null).toBeNull();
      expect(codes).toHaveLength(1);
    },
  );

  it.each(["Agency", "Contract", "Staff", "Membership", "BudgetAllocation"])(
    "has no %s of an id that was made up, whatever else stands beside it",
    async (type) => {
      const r = [
        { __typename: type, id: "x", name: "x", agencyId: agencyId("jpdc"), controllerAgencyId: agencyId("jpdc") },
      ];
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { id } } }`;
      expect(await ask("agencies", PARTNER, query, { r })).toMatchObject({ data: { _entities: [null] }, codes: [] });
    },
  );
});
