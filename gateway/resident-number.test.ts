import { createLog } from "../kit/log";
import { openDoor } from "./gateway.fixture";

const said: string[] = [];
let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor({ log: createLog("test", "trace", { write: (line: string) => void said.push(line) }) });
});
afterAll(() => door.close());

// A day that exists and a form that is right; made up for this test.
const NUMBER = "900101-1234567";
const QUERY = "query ($id: ID!) { resident(id: $id) { subjectKey } }";

const post = (body: object) =>
  door.send("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const get = (parameters: Record<string, string>) =>
  door.send(`/graphql?${new URLSearchParams(parameters)}`, { headers: { "apollo-require-preflight": "1" } });

describe("P-10 IE-10 a resident registration number", () => {
  it.each<[string, () => ReturnType<typeof post>]>([
    ["in the document", () => post({ query: `{ resident(id: "${NUMBER}") { subjectKey } }` })],
    ["in a comment of it", () => post({ query: `# ${NUMBER}\n{ units { floor } }` })],
    ["in its escapes", () => post({ query: '{ resident(id: "\\u0039\\u00300101-1234567") { subjectKey } }' })],
    ["in a document that is none", () => post({ query: `{ ${NUMBER}` })],
    ["as a variable", () => post({ query: QUERY, variables: { id: NUMBER } })],
    ["as a variable that no document has", () => post({ query: QUERY, variables: { other: { deep: [NUMBER] } } })],
    ["as the name of a variable", () => post({ query: QUERY, variables: { [NUMBER]: 1 } })],
    ["as the name of an operation", () => post({ query: QUERY, operationName: NUMBER })],
    ["in the reason", () => post({ query: QUERY, extensions: { access: { reason: `상담 ${NUMBER}` } } })],
    ["in full-width digits", () => post({ query: QUERY, variables: { id: "９００１０１－１２３４５６７" } })],
    ["in an address", () => get({ query: QUERY, variables: JSON.stringify({ id: NUMBER }) })],
    ["in a parameter that nobody knows", () => get({ query: QUERY, name: NUMBER })],
    ["beside a batch", () => post([{ query: QUERY }, { query: QUERY, variables: { id: NUMBER } }])],
  ])("is refused %s, before anything is planned or asked for", async (_where, ask) => {
    const { status, body, text, headers } = await ask();
    expect([status, body]).toEqual([
      400,
      {
        errors: [
          {
            message: expect.any(String),
            extensions: { code: "RESIDENT_NUMBER_REFUSED", messageKo: expect.any(String) },
          },
        ],
      },
    ]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(text).not.toContain("1234567");
    expect(door.callers).toEqual([]);
    expect(said.join("\n")).not.toMatch(/1234567|９００１０１/);
  });

  it("is not seen in what is none", async () => {
    const { status } = await post({ query: QUERY, variables: { id: "010-0000-0000" } });
    expect(status).toBe(200);
  });
});
