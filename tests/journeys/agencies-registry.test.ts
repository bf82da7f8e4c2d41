import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { agencyId, clientId, complexId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { asStaff } from "../kit/signed-in";
import { type Partner, startPartner } from "../kit/start-partner";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const COMPLEX = complexId("gayang");
const JOINED = `query ($id: ID!) { complex(id: $id) { name gardensNotices { text } } }`;
const ALONE = `query ($id: ID!) { complex(id: $id) { name } }`;

const PUBLISH = `mutation ($input: PublishSubgraphInput!) {
  publishSubgraph(input: $input) { __typename ... on SubgraphReceived { change { id state version } } }
}`;
const CHECK = `mutation ($input: CheckSubgraphInput!) {
  checkSubgraph(input: $input) { __typename ... on SubgraphReceived { change { id } } }
}`;
const APPROVE = `mutation ($input: ApproveSubgraphInput!) {
  approveSubgraph(input: $input) { __typename ... on SubgraphApproved { change { state approvedBy } } }
}`;
const WITHDRAW = `mutation ($input: WithdrawSubgraphInput!) {
  withdrawSubgraph(input: $input) { __typename ... on SubgraphReceived { change { id } } }
}`;
const ROLL_BACK = `mutation ($input: RollBackSupergraphInput!) {
  rollBackSupergraph(input: $input) { ... on SupergraphRolledBack { number } }
}`;
const CHANGE = `query ($id: ID!) {
  graphChange(id: $id) { state number problems classified approvalsNeeded breaks { client operation problem } }
}`;
const VERSIONS = "{ supergraphVersions { number kind rolledBackTo subgraphs } }";

// To compose takes seconds, and more where other tests run.
const PATIENCE = 240_000;
jest.setTimeout(PATIENCE);

// A hub that partners bring subgraphs to runs in this process in either shape.
const describeInOneProcess = shape() === "one-process" ? describe : describe.skip;

let hub: Hub;
let gardens: Partner;
let medical: Caller;
let operator: Caller;
let sdl: string;
let asked = 0;
const key = (): string => `registry ${(asked += 1)}`;

type Change = {
  state: string;
  number: number | null;
  problems: string[];
  classified: string[];
  approvalsNeeded: number;
  breaks: { client: string; operation: string; problem: string }[];
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What came of a change, once it is no longer being checked. */
async function decided(id: string, waiting: readonly string[] = ["RECEIVED", "APPROVED"]): Promise<Change> {
  for (;;) {
    const change = (await medical.send(CHANGE, { id })).data.graphChange as Change;
    if (!waiting.includes(change.state)) return change;
    await pause(250);
  }
}

/** Waits until the gateway runs a graph that has the field, or has it not. */
async function answers(wanted: boolean): Promise<number> {
  const since = Date.now();
  for (;;) {
    const { errors } = await medical.send(JOINED, { id: COMPLEX });
    if ((errors === undefined) === wanted) return Date.now() - since;
    if (Date.now() - since > PATIENCE) throw new Error(`the gateway does not follow: ${JSON.stringify(errors)}`);
    await pause(100);
  }
}

const publish = async (document: string, more: object = {}): Promise<string> => {
  const input = { name: "gardens", url: gardens.url, sdl: document, idempotencyKey: key(), ...more };
  const { data, errors } = await medical.send(PUBLISH, { input });
  expect(errors).toBeUndefined();
  return data.publishSubgraph.change.id as string;
};
const approve = (changeId: string, by = operator) => by.send(APPROVE, { input: { changeId, idempotencyKey: key() } });

beforeAll(async () => {
  gardens = await startPartner("gardens", "complex");
  await gardens.sql("insert into notice (complex_id, text) values ($1, '텃밭 모임이 열립니다')", [COMPLEX]);
  sdl = readFileSync(join(gardens.folder, "schema.graphql"), "utf8");
  hub = await theHub({ partners: { insideHosts: ["127.0.0.1"] } });
  medical = hub.as(jejuMedical);
  operator = await asStaff(hub, "jpdc-admin");
});
afterAll(async () => {
  await hub.close();
  await gardens.close();
});

describeInOneProcess("the graph grows while it runs", () => {
  it("GS-19 a partner's subgraph joins when its operator approved it, leaves when it is withdrawn, and comes back with an earlier graph; nobody's request fails meanwhile", async () => {
    const traffic = keepAsking();
    const id = await publish(sdl);
    expect(await decided(id)).toMatchObject({ state: "AWAITING", approvalsNeeded: 1, problems: [], number: null });
    expect((await medical.send(JOINED, { id: COMPLEX })).errors?.[0]?.message).toMatch(/gardensNotices/);

    expect((await approve(id)).data.approveSubgraph).toMatchObject({ __typename: "SubgraphApproved" });
    expect(await decided(id)).toMatchObject({ state: "LIVE", number: 1 });
    await answers(true);
    const joined = await medical.send(JOINED, { id: COMPLEX });
    expect(joined.data.complex).toMatchObject({ gardensNotices: [{ text: "텃밭 모임이 열립니다" }] });

    const input = { name: "gardens", idempotencyKey: key() };
    const withdrawn = (await medical.send(WITHDRAW, { input })).data.withdrawSubgraph.change.id as string;
    expect(await decided(withdrawn)).toMatchObject({ state: "LIVE", number: 2 });
    await answers(false);

    const back = await operator.send(ROLL_BACK, { input: { to: 1, idempotencyKey: key() } });
    expect(back.data.rollBackSupergraph).toEqual({ number: 3 });
    const took = await answers(true);
    process.stdout.write(`a rollback was answered from after ${took} ms\n`);
    expect((await medical.send(VERSIONS)).data.supergraphVersions).toEqual([
      { number: 3, kind: "ROLL_BACK", rolledBackTo: 1, subgraphs: ["gardens"] },
      { number: 2, kind: "WITHDRAW", rolledBackTo: null, subgraphs: [] },
      { number: 1, kind: "PUBLISH", rolledBackTo: null, subgraphs: ["gardens"] },
    ]);
    const { sent, failed } = await traffic.end();
    expect(sent).toBeGreaterThan(20);
    expect(failed).toEqual([]);
  });

  it("FT-22 a version that breaks a registered operation is refused, and says whose", async () => {
    const text = "query Notices($id: ID!) { complex(id: $id) { gardensNotices { text } } }";
    await hub.sql(
      "agencies",
      `insert into registered_operation (id, client_id, agency_id, hash, name, kind, text, app_version, registered_at, registered_by)
       values ('op_1', $1, $2, $3, 'Notices', 'query', $4, '1', now(), 'acc_a')`,
      [clientId("jpdc"), agencyId("jpdc"), createHash("sha256").update(text).digest("hex"), text],
    );
    const without = sdl.replaceAll("gardensNotices", "gardensNews");
    const refused = await decided(await publish(without));
    expect(refused).toMatchObject({ state: "REFUSED", number: null });
    expect(refused.breaks).toEqual([
      { client: expect.any(String), operation: "Notices", problem: expect.stringMatching(/gardensNotices/) },
    ]);

    const forced = await publish(without, { despiteOperations: true });
    expect(await decided(forced)).toMatchObject({ state: "AWAITING", approvalsNeeded: 1 });
    await approve(forced);
    expect(await decided(forced)).toMatchObject({ state: "LIVE", number: 4 });
    await answers(false);
    await operator.send(ROLL_BACK, { input: { to: 3, idempotencyKey: key() } });
    await answers(true);
  });

  it("says of a subgraph that cannot join why, and that one about people needs two approvals", async () => {
    const check = async (document: string): Promise<Change> => {
      const input = { name: "gardens", url: gardens.url, sdl: document, idempotencyKey: key() };
      return decided((await medical.send(CHECK, { input })).data.checkSubgraph.change.id as string);
    };
    expect((await check(sdl.replace('"Opaque id."', ""))).problems).toEqual([
      "gardens: GardensNotice.id has no description",
    ]);
    const people = readFileSync("create-subgraph/template/resident/schema.graphql", "utf8")
      .replaceAll("__NAME__", "gardens")
      .replaceAll("__FIELD__", "gardens");
    expect((await check(people.replace('@classified(as: ["HEALTH"]) ', ""))).problems).toEqual([
      "gardens: Resident.gardensLastVisit is about a person and says no class",
    ]);
    expect((await check(people.replaceAll("homePass", "accessPass"))).problems).toContain(
      "gardens: Resident.accessPass is not told to a partner's house; require homePass",
    );
    const id = await publish(people, { despiteOperations: true });
    expect(await decided(id)).toMatchObject({
      state: "AWAITING",
      approvalsNeeded: 2,
      classified: ["Resident.gardensLastVisit"],
    });
    await approve(id);
    expect(await decided(id)).toMatchObject({ state: "AWAITING", number: null });
    const again = await approve(id);
    expect(again.errors?.[0]?.extensions.code).toBe("SECOND_PERSON_REQUIRED");
  });

  it("is nobody else's: another member learns of no change, takes no name, approves nothing and rolls nothing back", async () => {
    const other = hub.as(jejuSi);
    const input = { name: "gardens", url: gardens.url, sdl, idempotencyKey: key() };
    expect((await other.send(PUBLISH, { input })).data.publishSubgraph.__typename).toBe("SubgraphNameTaken");
    const id = await publish(sdl.replace("Opaque id.", "An opaque id."));
    expect((await other.send(CHANGE, { id })).data.graphChange).toBeNull();
    expect((await approve(id, other)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect((await approve(id, medical)).errors?.[0]?.extensions.code).toBe("ROLE_FORBIDDEN");
    const back = await hub.as(jpdc).send(ROLL_BACK, { input: { to: 1, idempotencyKey: key() } });
    expect(back.errors?.[0]?.extensions.code).toBe("ROLE_FORBIDDEN");
    await decided(id);
  });
});

/** Asks all the while, and keeps what was not answered as ever. */
function keepAsking() {
  let going = true;
  let sent = 0;
  const failed: unknown[] = [];
  const ask = async (): Promise<void> => {
    while (going) {
      const { data, errors } = await medical
        .send(ALONE, { id: COMPLEX })
        .catch((error) => ({ data: null, errors: error }));
      sent += 1;
      if (errors || !data?.complex?.name) failed.push(errors);
      await pause(50);
    }
  };
  const asking = [ask(), ask()];
  return {
    async end() {
      going = false;
      await Promise.all(asking);
      return { sent, failed };
    },
  };
}
