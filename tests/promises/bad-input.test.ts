import { type Hub, theHub } from "../kit/the-hub";
import { jpdc } from "../kit/personas";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

const LEAKS = /select |insert |\bat \w+ \(|node_modules|\.ts:|\/home|\/tmp|postgres:|ECONN|<html/i;

/** Every answer to bad input: JSON, a stable code, a Korean sentence, and nothing of our insides. */
async function refusal(response: Response): Promise<{ status: number; codes: string[] }> {
  const text = await response.text();
  expect(text).not.toMatch(LEAKS);
  expect(response.headers.get("content-type")).toMatch(/json/);
  const body = JSON.parse(text);
  const problems = (body.errors ?? [body]).map((error: { extensions?: object }) => ({ ...error, ...error.extensions }));
  for (const problem of problems)
    expect(problem).toMatchObject({ code: expect.any(String), messageKo: expect.any(String) });
  return { status: response.status, codes: problems.map(({ code }: { code: string }) => code) };
}

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${hub.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
const ask = (query: string, variables?: object) => post(JSON.stringify({ query, variables }));

describe("bad input", () => {
  it.each<[string, () => Promise<Response>, number, string]>([
    ["a document that is no GraphQL", () => ask("{ platform( }"), 400, "GRAPHQL_PARSE_FAILED"],
    ["a misspelt field", () => ask("{ platfrom }"), 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "an answer in parts",
      () => ask("{ __typename ... @defer { agencies { totalCount } } }"),
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a day that does not exist", () => ask('{ programmes(asOf: "2025-02-29") { totalCount } }'), 200, "INVALID"],
    [
      "such a day in a variable",
      () => ask("query($d: Date) { programmes(asOf: $d) { totalCount } }", { d: "2025-02-29" }),
      200,
      "INVALID",
    ],
    ["the year 0", () => ask('{ programmes(asOf: "0000-01-01") { totalCount } }'), 200, "INVALID"],
    ["text with a NUL character", () => ask('{ agencies(search: "a\\u0000b") { totalCount } }'), 200, "INVALID"],
    ["an id with a NUL character", () => ask("query($i: ID!) { space(id: $i) { id } }", { i: "a\0b" }), 200, "INVALID"],
    ["a page of none", () => ask("{ agencies(first: 0) { totalCount } }"), 200, "PAGE_SIZE_INVALID"],
    ["a page of too many", () => ask("{ agencies(first: 100000) { totalCount } }"), 200, "PAGE_SIZE_INVALID"],
    [
      "a cursor that was edited",
      () => ask('{ agencies(after: "WyJhIl0.AAAA") { totalCount } }'),
      200,
      "CURSOR_INVALID",
    ],
    ["a body that is no JSON", () => post("{"), 400, "BAD_REQUEST"],
    ["no body at all", () => post(""), 400, "BAD_REQUEST"],
    [
      "a form instead of JSON",
      () => post("query={a}", { "content-type": "text/plain" }),
      415,
      "MEDIA_TYPE_UNSUPPORTED",
    ],
    ["a body of two megabytes", () => post(JSON.stringify({ query: " ".repeat(2 ** 21) })), 413, "BODY_TOO_LARGE"],
    ["an address where nothing is", () => fetch(`${hub.url}/nothing`), 404, "NOT_FOUND"],
  ])("%s gets a stable code", async (_what, attempt, status, code) => {
    expect(await refusal(await attempt())).toEqual({ status, codes: [code] });
  });

  it.each(["Bearer no-such-credential-at-all", "Bearer x", "Basic dXNlcjpwdw==", ""])(
    "an unknown credential (%p) is refused and not taken for nobody",
    async (authorization) => {
      const response = await post(JSON.stringify({ query: "{ __typename }" }), { authorization });
      expect(await refusal(response)).toEqual({ status: 401, codes: ["UNAUTHENTICATED"] });
    },
  );

  const SECRET = { name: "가상 비밀", birthDate: "1950-03-01", sex: "FEMALE", phone: "000-0000-9971" };
  const REGISTER = "mutation ($i: RegisterPersonInput!) { registerPerson(input: $i) { __typename } }";
  const REGISTERED = { ...SECRET, areaCode: "5011000000", idempotencyKey: "k" };
  it.each<[string, string, object]>([
    ["a missing field", REGISTER, { i: SECRET }],
    ["a field too many", REGISTER, { i: { ...REGISTERED, mobile: SECRET.phone } }],
    ["an unknown word", REGISTER, { i: { ...REGISTERED, sex: SECRET.name } }],
    ["a day that is none", REGISTER, { i: { ...REGISTERED, birthDate: SECRET.phone } }],
    ["a text for the whole", REGISTER, { i: SECRET.name }],
    ["a word in the document", `mutation { registerPerson(input: { sex: "${SECRET.phone}" }) { __typename } }`, {}],
    ["a text out of place", `mutation { registerPerson "${SECRET.name}" }`, {}],
  ])("P-01 %s is told without any value of the request", async (_what, query, variables) => {
    const { errors } = await hub.as(jpdc).send(query, { ...variables });
    expect(errors?.length).toBeGreaterThan(0);
    for (const { extensions } of errors ?? [])
      expect(extensions).toMatchObject({ code: expect.any(String), messageKo: expect.stringMatching(/[가-힣]/) });
    for (const value of [SECRET.name, SECRET.phone, SECRET.birthDate])
      expect(JSON.stringify(errors)).not.toContain(value);
  });

  it("an unknown id is null, in every subgraph", async () => {
    const answer = await hub
      .as(jpdc)
      .send(
        '{ agency(id: "agy_x") { name } complex(id: "cpx_x") { name } programme(id: "prg_x") { name } factSource(id: "x") { title } }',
      );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({ agency: null, complex: null, programme: null, factSource: null });
  });
});

describe("an anonymous caller", () => {
  it("cannot ask for a count of people: to him the field does not exist", async () => {
    const { errors } = await hub.nobody.send(
      '{ platform(slug: "gachi-happy-courtyard") { programmes { nodes { usage { attendances } } } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("cannot ask whose credential a hash belongs to, and neither can a partner", async () => {
    for (const caller of [hub.nobody, hub.as(jpdc)]) {
      const { errors } = await caller.send('{ clientByKeyHash(keyHash: "x") { agencyId } }');
      expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });

  it("cannot reach a subgraph's own entry points", async () => {
    for (const query of ["{ _service { sdl } }", "{ _entities(representations: []) { __typename } }"]) {
      const { errors } = await hub.nobody.send(query);
      expect(errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });
});
