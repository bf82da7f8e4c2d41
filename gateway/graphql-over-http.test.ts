import { serverAudits } from "graphql-http";
import { KEY, openDoor } from "./gateway.fixture";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const asPartner: typeof fetch = (url, init) =>
  fetch(url, { ...init, headers: { authorization: `Bearer ${KEY}`, ...(init?.headers as Record<string, string>) } });

const audits = (fetchFn: unknown) => serverAudits({ url: () => `${door.url}/graphql`, fetchFn });

// What a server MAY do and this one refuses: GET without a header that only a program sets (CSRF).
const REFUSED_ON_PURPOSE = ["5A70", "D6D5", "6A70"];

/** The working group's own audit of GraphQL over HTTP, each of its cases a test; a warning fails as an error does. */
describe.each([
  ["nobody", fetch],
  ["a partner", asPartner],
])("GraphQL over HTTP, asked by %s", (_who, fetchFn) => {
  it.each(audits(fetchFn).map((audit) => [audit.id, audit.name, audit.fn] as const))("%s %s", async (id, _name, fn) => {
    const { status, ...result } = await fn();
    const expected = REFUSED_ON_PURPOSE.includes(id) ? "notice" : "ok";
    expect({ status, reason: "reason" in result ? result.reason : null }).toMatchObject({ status: expected });
  });
});
