import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeHomeKey } from "../../kit/home-keys";
import { healingMembers } from "../../seed/people";
import { accountId, agencyId } from "../../seed/slugs";
import { jejuMedical } from "../kit/personas";
import { shape, theServers } from "../kit/servers";
import { asStaff } from "../kit/signed-in";
import { type Partner, startPartner } from "../kit/start-partner";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const MEDICAL = agencyId("jeju-medical");
const [MEMBER, ...OTHERS] = healingMembers();
const WITHOUT_CONSENT = OTHERS.at(-1);
if (!MEMBER || !WITHOUT_CONSENT) throw new Error("people live there");

const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { subjectKey } } }
}`;
const PUBLISH = `mutation ($input: PublishSubgraphInput!) {
  publishSubgraph(input: $input) { ... on SubgraphReceived { change { id } } }
}`;
const APPROVE = `mutation ($input: ApproveSubgraphInput!) { approveSubgraph(input: $input) { __typename } }`;
const CHANGE = "query ($id: ID!) { graphChange(id: $id) { state problems approvalsNeeded classified } }";
const READ = "query ($key: ID!) { resident(subjectKey: $key) { visitsLastVisit } }";

jest.setTimeout(240_000);

// A hub that partners bring subgraphs to runs in this process in either shape.
const itInOneProcess = shape() === "one-process" ? it : it.skip;

let hub: Hub;
let visits: Partner;
let medical: Caller;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const keyOf = async ({ name, birthDate, phone }: typeof MEMBER): Promise<string> => {
  const { data } = await medical.send(RESOLVE, { input: { name, birthDate, phone } });
  return data.resolvePerson.resident.subjectKey as string;
};

async function untilDecided(id: string): Promise<{ state: string; approvalsNeeded: number }> {
  for (;;) {
    const { graphChange } = (await medical.send(CHANGE, { id })).data;
    if (!["RECEIVED", "APPROVED"].includes(graphChange.state)) return graphChange;
    await pause(250);
  }
}

beforeAll(async () => {
  const { keysDir } = theServers();
  visits = await startPartner("visits", "resident", { AGENCY: MEDICAL, HOME_KEY: makeHomeKey(keysDir, MEDICAL) });
  hub = await theHub({ partners: { insideHosts: ["127.0.0.1"] } });
  medical = hub.as(jejuMedical).stating({ purpose: "HEALTH_CARE", basis: "CONSENT_17" });
});
afterAll(async () => {
  await hub.close();
  await visits.close();
});

itInOneProcess(
  "GS-19 a starter with a field of people joins when two people approved it, tells who may see it, and nobody else",
  async () => {
    const key = await keyOf(MEMBER);
    const unconsented = await keyOf(WITHOUT_CONSENT);
    await visits.sql("insert into visit values ($1, '2026-11-02'), ($2, '2026-11-03')", [key, unconsented]);
    const sdl = readFileSync(join(visits.folder, "schema.graphql"), "utf8");
    const published = await medical.send(PUBLISH, {
      input: { name: "visits", url: visits.url, sdl, idempotencyKey: "1" },
    });
    const { id } = published.data.publishSubgraph.change;
    expect(await untilDecided(id)).toEqual({
      state: "AWAITING",
      problems: [],
      approvalsNeeded: 2,
      classified: ["Resident.visitsLastVisit"],
    });

    await hub.sql(
      "agencies",
      `insert into account_duty (id, account_id, agency_id, duty, granted_at, granted_by)
     values ('adt_second', $1, $2, 'platform_administrator', now(), 'somebody')`,
      [accountId("jpdc-worker"), agencyId("jpdc")],
    );
    const approveAs = async (login: string, idempotencyKey: string) =>
      (await asStaff(hub, login)).send(APPROVE, { input: { changeId: id, idempotencyKey } });
    await approveAs("jpdc-admin", "2");
    expect(await untilDecided(id)).toMatchObject({ state: "AWAITING" });
    await approveAs("jpdc-worker", "3");
    expect(await untilDecided(id)).toMatchObject({ state: "LIVE" });

    let answer = await medical.send(READ, { key });
    for (; answer.status === 400; answer = await medical.send(READ, { key })) await pause(250);
    expect(answer).toMatchObject({ data: { resident: { visitsLastVisit: "2026-11-02" } } });
    expect(await visits.sql("select agency, purpose, basis, subject_key from look")).toEqual([
      { agency: MEDICAL, purpose: "HEALTH_CARE", basis: "CONSENT_17", subject_key: key },
    ]);

    const refused = await medical.send(READ, { key: unconsented });
    expect(refused.data.resident.visitsLastVisit).toBeNull();
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(["ACCESS_NO_BASIS"]);
    expect(await visits.sql("select count(*)::int as looks from look")).toEqual([{ looks: 1 }]);
    const unsigned = await fetch(visits.url, {
      method: "POST",
      body: JSON.stringify({ query: "{ _service { sdl } }" }),
    });
    expect(unsigned.status).toBe(401);
  },
);
