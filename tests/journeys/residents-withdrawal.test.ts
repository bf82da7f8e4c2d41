import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { theResident } from "../kit/signed-in";
import { theAppRole } from "../kit/the-app-role";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const PERSON = healingMembers().find(({ slug }) => slug === "healing-01-1");
const { name, birthDate, phone } = PERSON ?? { name: "", birthDate: "", phone: "" };

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const READ = `query ($key: ID!) { resident(subjectKey: $key) {
  subjectKey name phone currentTenancy { status } enrolments { state programme { slug } }
} }`;
const ENROLMENTS = "query ($key: ID!) { resident(subjectKey: $key) { enrolments { state } } }";
const OWN_CONSENTS = `{ me { consents {
  id kind recipientAgencyId withdrawnAt provided { fields classes firstAt lastAt }
  destruction { classes requestedAt dueAt confirmedAt method }
} } }`;
const OF_PERSON = `query ($key: ID!) { resident(subjectKey: $key) {
  consents { id withdrawnAt provided { fields classes } destruction { classes requestedAt dueAt confirmedAt method } }
} }`;
const WITHDRAW = "mutation ($id: ID!) { withdrawConsent(id: $id) { id withdrawnAt } }";
const TASKS = "{ privacyTasks { kind about overdue dueAt resident { subjectKey } } }";
const CONFIRM = `mutation ($input: ConfirmDestructionInput!) {
  confirmDestruction(input: $input) { destruction { confirmedAt method } }
}`;

const DAY = 86_400_000;
const codes = ({ errors }: Answer) => [...new Set(errors?.map(({ extensions }) => extensions.code))];

type ConsentSeen = { id: string; kind: string; withdrawnAt: string | null; destruction: Record<string, string> | null };

describe("E8 a consent that is withdrawn", () => {
  let hub: Hub;
  let me: Caller;
  let medical: Caller;
  let keeper: Caller;
  let theirKey: string;
  let keepersKey: string;
  beforeAll(async () => {
    hub = await theHub();
    me = await theResident(hub);
    medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
    keeper = hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" });
    [theirKey, keepersKey] = (await Promise.all([medical, keeper].map(keyFor))) as [string, string];
  });
  afterAll(() => hub.close());

  const keyFor = async (caller: Caller): Promise<string> =>
    (await caller.send(RESOLVE, { input: { name, birthDate, phone } })).data.resolvePerson.resident.subjectKey;
  const own = async (): Promise<ConsentSeen[]> => (await me.send(OWN_CONSENTS)).data.me.consents;
  const the = (consents: ConsentSeen[], kind: string): ConsentSeen => {
    const found = consents.find((consent) => consent.kind === kind);
    if (!found) throw new Error("there is no such consent");
    return found;
  };
  let id: string;

  it("FP-25 before, the receiver sees what was consented to, and the person sees what it saw", async () => {
    for (const _again of [1, 2]) {
      const { data, errors } = await medical.send(READ, { key: theirKey });
      expect(errors).toBeUndefined();
      expect(data.resident).toMatchObject({ name, phone, currentTenancy: { status: "ACTIVE" } });
    }
    const consent = the(await own(), "PROVISION");
    id = consent.id;
    expect(consent).toMatchObject({ withdrawnAt: null, destruction: null });
    expect(consent).toMatchObject({
      provided: {
        fields: ["Mutation.resolvePerson", "Resident.name", "Resident.phone"],
        classes: ["PII_BASIC", "PII_CONTACT"],
      },
    });
  });

  it("P-07 nobody but the person and the agency that took it withdraws it", async () => {
    for (const caller of [medical, hub.as(jejuSi)]) {
      const refused = await caller.send(WITHDRAW, { id });
      expect([refused.data.withdrawConsent, codes(refused)]).toEqual([null, ["NOT_FOUND"]]);
    }
    const confirmed = await medical.send(CONFIRM, { input: { consentId: id, method: "ERASED" } });
    expect(codes(confirmed)).toEqual(["CONSENT_IN_FORCE"]);
  });

  it("P-07 FP-25 the receiver's next read is null, in every part of the hub and whatever was read before", async () => {
    const withdrawn = await me.send(WITHDRAW, { id });
    expect(withdrawn.errors).toBeUndefined();
    const { data, errors } = await medical.send(READ, { key: theirKey });
    expect(data.resident).toEqual({
      subjectKey: theirKey,
      name: null,
      phone: null,
      currentTenancy: null,
      enrolments: null,
    });
    expect(codes({ status: 200, data, errors })).toEqual(["ACCESS_NO_BASIS"]);
    expect(the(await own(), "SENSITIVE")).toMatchObject({ withdrawnAt: null, destruction: null });
  });

  it("P-06 the withdrawal ends no service: who keeps the record and who it is about read the same enrolments", async () => {
    const enrolled = [{ state: "ENROLLED" }];
    const { data } = await keeper.send(ENROLMENTS, { key: keepersKey });
    expect(data.resident.enrolments).toEqual(enrolled);
    expect((await me.send("{ me { enrolments { state } } }")).data.me.enrolments).toEqual(enrolled);
  });

  it("P-07 what was given is listed for destruction within five days, to both agencies and the person", async () => {
    const asked = the(await own(), "PROVISION");
    expect(asked.destruction).toMatchObject({
      classes: ["PII_BASIC", "PII_CONTACT", "HOUSING", "WELFARE"],
      confirmedAt: null,
      method: null,
    });
    const { requestedAt = "", dueAt = "" } = asked.destruction ?? {};
    expect(requestedAt).toBe(asked.withdrawnAt);
    expect(Date.parse(dueAt) - Date.parse(requestedAt)).toBe(5 * DAY);
    const tasks = (await medical.send(TASKS)).data.privacyTasks;
    expect(tasks).toEqual([
      { kind: "DESTRUCTION", about: id, overdue: false, dueAt, resident: { subjectKey: theirKey } },
    ]);
    for (const [caller, key] of [
      [medical, theirKey],
      [keeper, keepersKey],
    ] as const) {
      const { data } = await caller.send(OF_PERSON, { key });
      const [consent] = data.resident.consents.filter((one: ConsentSeen) => one.id === id);
      expect(consent).toMatchObject({
        provided: { fields: ["Mutation.resolvePerson", "Resident.name", "Resident.phone"] },
        destruction: { confirmedAt: null },
      });
    }
    const { data } = await hub.as(jejuSi).send(TASKS);
    expect(data.privacyTasks).toEqual([]);
  });

  it("P-07 the receiver confirms the destruction, once, and the person sees it", async () => {
    for (const caller of [keeper, hub.as(jejuSi)])
      expect(codes(await caller.send(CONFIRM, { input: { consentId: id, method: "ERASED" } }))).toEqual(["NOT_FOUND"]);
    const first = await medical.send(CONFIRM, { input: { consentId: id, method: "ERASED" } });
    expect(first.errors).toBeUndefined();
    const second = await medical.send(CONFIRM, { input: { consentId: id, method: "NOTHING_KEPT" } });
    expect(second.data).toEqual(first.data);
    expect(the(await own(), "PROVISION").destruction).toMatchObject({ method: "ERASED" });
    expect((await medical.send(TASKS)).data.privacyTasks).toEqual([]);
  });

  it("the service to the resident goes on", async () => {
    const { data, errors } = await keeper.send(READ, { key: keepersKey });
    expect(errors).toBeUndefined();
    expect(data.resident).toMatchObject({
      name,
      currentTenancy: { status: "ACTIVE" },
      enrolments: [{ state: "ENROLLED", programme: { slug: expect.stringContaining("healing") } }],
    });
  });

  it("P-05 P-07 the database itself changes no consent, and tells no third agency what was given under it", async () => {
    const as = (agency: string): Viewer =>
      makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId(agency), actor: `cli_${agency}` });
    const app = await theAppRole(hub.urls.residents.appUrl);
    try {
      for (const change of ["valid_to = valid_to + interval '1 year'", "classes = '{HEALTH}'", "withdrawn_at = null"])
        await expect(app.ask(as("jpdc"), `update consent set ${change} where id = $1`, [id])).rejects.toThrow(
          "a consent is never changed",
        );
      const provided = (agency: string) => app.ask(as(agency), "select from provided_under(array[$1])", [id]);
      expect((await provided("jpdc")).rowCount).toBe(1);
      expect((await provided("jeju-medical")).rowCount).toBe(1);
      expect((await provided("jeju-si")).rowCount).toBe(0);
    } finally {
      await app.close();
    }
  });

  it("P-08 a consent that has run out is as one that was withdrawn", async () => {
    const other = the(await own(), "SENSITIVE");
    await hub.sql("residents", "update consent set valid_to = now() where id = $1", [other.id]);
    expect(the(await own(), "SENSITIVE")).toMatchObject({ withdrawnAt: null, destruction: { classes: ["HEALTH"] } });
    expect((await medical.send(TASKS)).data.privacyTasks).toMatchObject([{ kind: "DESTRUCTION", about: other.id }]);
  });
});
