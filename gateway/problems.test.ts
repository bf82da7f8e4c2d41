import { newKey } from "../kit/credential";
import { client, KEY, openDoor } from "./gateway.fixture";

/** What `agencies` answers to whoever asks whose credential it is. */
let agencies: (hash: unknown) => unknown;
let asked = 0;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({
    askAgencies: async ({ variables }) => {
      asked += 1;
      return agencies(variables?.hash);
    },
  });
});
afterAll(() => door.close());
beforeEach(() => {
  asked = 0;
  agencies = () => ({ data: { access: client } });
});

const QUERY = "{ units { floor } }";
const INSIDES =
  /select |insert |\bat \w+ \(|node_modules|\.ts\b|\/(home|tmp|srv|work)\b|postgres|ECONN|<(?!EOF)\w|TypeError|undefined/i;

let keys = 0;
/** With a key that this gateway has not seen. */
const as = (more: Record<string, string> = {}) => ({ authorization: `Bearer ${KEY}-number-${(keys += 1)}`, ...more });
const post = (headers: Record<string, string>, body = JSON.stringify({ query: QUERY })) =>
  door.send("/graphql", { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

const away = () => {
  throw new Error("connect ECONNREFUSED 10.0.0.7:5432 at /srv/hub/agencies.ts");
};
const broken = () => ({ data: { access: { ...client, roles: null } } });

describe("IE-07 IE-04 what is refused with", () => {
  it.each<[number, string, () => ReturnType<typeof post>]>([
    [400, "BAD_REQUEST", () => post({}, "{")],
    [400, "GRAPHQL_PARSE_FAILED", () => post({}, '{"query":"{"}')],
    [401, "UNAUTHENTICATED", () => post({ authorization: "Basic x" })],
    [403, "PURPOSE_NOT_GRANTED", () => door.post(QUERY, { purpose: "DISCOVERY" })],
    [404, "NOT_FOUND", () => door.send("/<script>")],
    [405, "METHOD_NOT_ALLOWED", () => door.send("/graphql", { method: "DELETE" })],
    [405, "BAD_REQUEST", () => door.get('mutation { visit(id: "r1") { subjectKey } }')],
    [413, "BODY_TOO_LARGE", () => post({}, " ".repeat(2 ** 20 + 1))],
    [415, "MEDIA_TYPE_UNSUPPORTED", () => post({ "content-type": "text/html" })],
    [
      500,
      "INTERNAL",
      () => {
        agencies = broken;
        return post(as());
      },
    ],
    [
      503,
      "CREDENTIALS_UNAVAILABLE",
      () => {
        agencies = away;
        return post(as());
      },
    ],
  ])(
    "%i (%s) is JSON with a code and the request's id, and tells nothing of our insides",
    async (status, code, ask) => {
      const { status: answered, headers, body, text } = await ask();
      const problems = (body.errors ?? [body]).map((one: { extensions?: object }) => ({ ...one, ...one.extensions }));
      expect([answered, problems.map((problem: { code: string }) => problem.code)]).toEqual([status, [code]]);
      expect(problems[0]).toMatchObject({ message: expect.any(String), messageKo: expect.stringMatching(/[가-힣]/) });
      expect(headers.get("content-type")).toMatch(/json/);
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(text).not.toMatch(INSIDES);
    },
  );
});

it.each([
  ["ACTIVE", 200],
  [null, 200],
  ["APPLIED", 403],
  ["SUSPENDED", 403],
  ["WITHDRAWN", 403],
  ["EXPELLED", 403],
])("S0-03 a client of an agency whose membership is %s is answered with %s", async (membershipStatus, status) => {
  agencies = () => ({ data: { access: { ...client, membershipStatus } } });
  expect((await post(as())).status).toBe(status);
});

describe("AU-16 whoever tries one key after the other", () => {
  it("is stopped after a hundred, in whatever order they come, and those who were let in before are not", async () => {
    const own = as();
    expect((await post(own)).status).toBe(200);
    asked = 0;
    agencies = () => ({ data: { access: null } });
    const prefix = newKey().prefix;
    const guesses = Array.from({ length: 300 }, () => newKey().text.replace(/^tteurak_\w{8}/, prefix));
    const fits = Array.from({ length: 300 }, () => newKey().text);
    const answers = await Promise.all([...guesses, ...fits].map((key) => post({ authorization: `Bearer ${key}` })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(asked).toBeLessThanOrEqual(130);
    expect(refused.length).toBeGreaterThan(150);
    expect(refused[0]?.body.errors[0].extensions.code).toBe("CREDENTIALS_GUESSED");
    agencies = () => ({ data: { access: client } });
    expect((await post(own)).status).toBe(200);
    expect((await post({})).status).toBe(200);
  });
});

it("IE-07 problems are told as problems beside the playground too", async () => {
  const open = await openDoor({ playground: true });
  const headers = { "content-type": "application/json" };
  const { status, body } = await open.send("/graphql", { method: "POST", headers, body: "{" });
  await open.close();
  expect([status, body]).toEqual([
    400,
    { code: "BAD_REQUEST", message: expect.any(String), messageKo: expect.any(String) },
  ]);
});
