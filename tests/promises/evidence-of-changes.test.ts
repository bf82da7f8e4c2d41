import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, parse } from "graphql";
import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { agencyId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";

/** Mutations that concern no person, each with the reason why it leaves no record. */
const ABOUT_NOBODY: Record<string, string> = {};

const PERSON = { name: "가상 기록", birthDate: "1951-04-02", phone: "000-0000-9123" };
const keeper = makeViewer({
  ...ANONYMOUS,
  audience: "partner",
  agency: agencyId("jpdc"),
  agencyKind: "public_corporation",
  actor: "cli_jpdc",
  purpose: "HOUSING_MANAGEMENT",
  basis: "OWN_RECORD",
});
const second = makeViewer({ ...keeper, actor: "acc_second" });
const urgent = (viewer: Viewer): Viewer =>
  makeViewer({ ...viewer, purpose: "EMERGENCY_RESPONSE", basis: "EMERGENCY_15_1_5" });

let copies: Copies;
let runtime: SubgraphRuntime;
let owner: pg.Client;
beforeAll(async () => {
  copies = await copyDatabases(["residents"]);
  runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => new Date("2026-11-22T03:00:00Z"),
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
  owner = new pg.Client({ connectionString: copies.urls.residents.ownerUrl, options: SYSTEM_CONTEXT });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([runtime.close(), owner.end()]);
  await copies.drop();
});

type Data = ReturnType<typeof JSON.parse>;
type Records = { action: string; result: string; subject: string; account: string; refusal: string | null }[];

let requests = 0;
async function ask(viewer: Viewer, query: string, variables: object = {}): Promise<{ data: Data; requestId: string }> {
  const requestId = `change-${(requests += 1)}`;
  const { data, errors } = await runtime.run(
    { query, variables: variables as Record<string, unknown> },
    { viewer, origin: { requestId, address: null } },
  );
  return { data: JSON.parse(JSON.stringify({ ...data, errors })), requestId };
}

const recordsOf = async (requestId: string, coordinate: string): Promise<Records> =>
  (
    await owner.query<Records[number]>(
      "select action, result, subject, account, refusal from access_record where request_id = $1 and $2 = any(fields)",
      [requestId, coordinate],
    )
  ).rows;

/** How each mutation is done once; what one made, the next go on with. */
type Story = { key?: string; id?: string; consent?: string; request?: string; access?: string };
const story: Story = {};
const key = (): string => `once-${(requests += 1)}`;

const MUTATIONS: Record<string, { action: string; act: () => Promise<{ data: Data; requestId: string }> }> = {
  registerPerson: {
    action: "create",
    act: () =>
      ask(
        keeper,
        `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { ... on PersonRegistered { resident { id subjectKey } } } }`,
        { input: { ...PERSON, sex: "FEMALE", areaCode: "5011000000", idempotencyKey: key() } },
      ),
  },
  resolvePerson: {
    action: "view",
    act: () =>
      ask(keeper, "mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) { __typename } }", {
        input: PERSON,
      }),
  },
  giveConsent: {
    action: "create",
    act: () =>
      ask(
        keeper,
        "mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { ... on ConsentGiven { consent { id } } } }",
        {
          input: {
            subjectKey: story.key,
            kind: "PROVISION",
            recipientAgencyId: agencyId("jeju-medical"),
            purpose: "HEALTH_CARE",
            classes: ["PII_BASIC"],
            validTo: "2030-01-01T00:00:00Z",
            refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
            method: "PAPER",
            idempotencyKey: key(),
          },
        },
      ),
  },
  withdrawConsent: {
    action: "change",
    act: () => ask(keeper, "mutation ($id: ID!) { withdrawConsent(id: $id) { id } }", { id: story.consent }),
  },
  claimRight: {
    action: "create",
    act: () =>
      ask(
        makeViewer({ ...ANONYMOUS, audience: "self", actor: story.id ?? "", purpose: "OWN_RIGHTS", basis: "SELF" }),
        "mutation ($input: ClaimRightInput!) { claimRight(input: $input) { id } }",
        { input: { kind: "ACCESS", wish: "제 정보를 보고 싶습니다." } },
      ),
  },
  answerRightsRequest: {
    action: "change",
    act: () =>
      ask(keeper, "mutation ($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) { id } }", {
        input: { id: story.request, granted: true, answer: "열람하실 수 있도록 준비했습니다." },
      }),
  },
  openEmergencyAccess: {
    action: "create",
    act: () =>
      ask(
        urgent(keeper),
        'mutation ($key: ID!) { openEmergencyAccess(subjectKey: $key, reason: "안에서 신음 소리가 들리는 상황") { id } }',
        { key: story.key },
      ),
  },
  approveEmergencyAccess: {
    action: "change",
    act: () =>
      ask(urgent(second), "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { id } }", { id: story.access }),
  },
};

const officer = makeViewer({ ...keeper, audience: "staff", actor: "acc_officer", duties: ["privacy_officer"] });

MUTATIONS.disposeOfFinding = {
  action: "create",
  async act() {
    await owner.query(
      "insert into access_review values ('arv_1', $1, '2026-10-01', '2026-11-01T00:00:00Z', '2026-11-11T00:00:00Z')",
      [agencyId("jpdc")],
    );
    await owner.query(
      `insert into access_finding (id, review_id, agency_id, rule, account, looks, subjects, classes, first_at, last_at)
       values ('afd_1', 'arv_1', $1, 'RETURNING', 'acc_worker', 5, $2, '{PII_BASIC}', '2026-10-01', '2026-10-09')`,
      [agencyId("jpdc"), [story.id]],
    );
    const input = { id: "afd_1", disposition: "MISUSE", note: "업무와 무관한 반복 열람으로 확인됨" };
    return ask(officer, "mutation ($input: DisposeOfFindingInput!) { disposeOfFinding(input: $input) { id } }", {
      input,
    });
  },
};

const LEARNS: Record<string, (data: Data) => Story> = {
  registerPerson: ({ registerPerson: { resident } }) => ({ key: resident.subjectKey, id: resident.id }),
  giveConsent: (data) => ({ consent: data.giveConsent.consent.id }),
  claimRight: (data) => ({ request: data.claimRight.id }),
  openEmergencyAccess: (data) => ({ access: data.openEmergencyAccess.id }),
};

const schema = buildASTSchema(
  parse(readFileSync(join(__dirname, "../../schema/subgraphs/residents.graphql"), "utf8")),
  {
    assumeValid: true,
  },
);

describe("P-20 what is made, changed or ended about a person", () => {
  it("has a line here for each mutation of residents", () => {
    const known = [...Object.keys(MUTATIONS), ...Object.keys(ABOUT_NOBODY)].sort();
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(known);
  });

  it.each(Object.entries(MUTATIONS))(
    "leaves one record by %s, in the name of who did it",
    async (name, { act, action }) => {
      const { data, requestId } = await act();
      expect(data.errors).toBeUndefined();
      Object.assign(story, LEARNS[name]?.(data));
      const records = await recordsOf(requestId, `Mutation.${name}`);
      expect(records).toMatchObject([{ action, result: "allowed", subject: story.id, refusal: null }]);
      expect(await recordsOf(requestId, `Mutation.${name}`)).toHaveLength(1);
    },
  );

  it("AL-05 leaves a record of the refusal where another agency takes a consent, and where one approves oneself", async () => {
    const answered = await MUTATIONS.answerRightsRequest?.act();
    expect(await recordsOf(answered?.requestId ?? "", "Mutation.answerRightsRequest")).toMatchObject([
      { action: "change", result: "denied", refusal: "REQUEST_ANSWERED" },
    ]);
    const alone = await ask(urgent(keeper), "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { id } }", {
      id: story.access,
    });
    expect(await recordsOf(alone.requestId, "Mutation.approveEmergencyAccess")).toMatchObject([
      { action: "change", result: "denied", refusal: "SECOND_PERSON_REQUIRED" },
    ]);
  });
});
