import type { ExecutionResult } from "graphql";
import { createClient } from "graphql-sse";
import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { agencyId, programmeId } from "../../seed/slugs";
import { jejuSi, jpdc, type Persona, seniorClub } from "../kit/personas";
import { theServers } from "../kit/servers";
import { EVENTS, happened, openStream, type Stream, type Told } from "../kit/streams";
import { advance, club, hub, ordered } from "./services-laundry.fixture";

const PROGRAMME = programmeId("bubble-courtyard");
const bearer = ({ slug }: Persona): string => `Bearer ${demoKey(makeKeys(theServers().keysDir).demo, slug)}`;
const PAGE = `query ($types: [String!], $after: String, $first: Int) {
  events(types: $types, after: $after, first: $first) { latestCursor nodes { id type subject } pageInfo { endCursor hasNextPage } }
}`;

let open: Stream[] = [];
afterEach(() => {
  open.forEach((stream) => stream.close());
  open = [];
});
async function streamOf(persona: Persona, more: Omit<Parameters<typeof openStream>[1], "authorization"> = {}) {
  const stream = await openStream(hub.url, { authorization: bearer(persona), ...more });
  open.push(stream);
  return stream;
}
const idsOf = (told: Told[]): string[] => told.map(({ id }) => id);

describe("an agency is told of what happens in its programmes", () => {
  it("as it happens, by the client of graphql-sse, and asks the graph for the rest", async () => {
    let events!: AsyncIterableIterator<ExecutionResult<{ events: Told }>>;
    const connected = new Promise<void>((resolve) => {
      events = createClient({
        url: `${hub.url}/stream`,
        headers: { authorization: bearer(seniorClub) },
        on: { connected: () => resolve() },
      }).iterate({ query: EVENTS, variables: { types: ["LaundryOrderAdvanced"] } });
    });
    const first = events.next();
    // Whoever subscribed is told of what comes after.
    await connected;
    const order = await ordered();
    await advance(order, "PICKUP_SCHEDULED");
    const { value } = await first;
    expect(value.errors).toBeUndefined();
    expect(value.data?.events).toMatchObject({
      type: "LaundryOrderAdvanced",
      source: "services",
      subject: order.key,
      data: { programmeId: PROGRAMME, from: "requested", to: "pickup_scheduled" },
    });
    const { data } = await club.send("{ laundryOrders(first: 1) { nodes { key state } } }");
    expect(data.laundryOrders.nodes).toContainEqual({ key: order.key, state: "PICKUP_SCHEDULED" });
    await events.return?.();
  });

  it("by pages, where it cannot keep a stream open, and goes on where it was", async () => {
    const { latestCursor } = (await club.send(PAGE, {})).data.events;
    const ids = await happened(hub, 5, { programmeId: PROGRAMME });
    const found: string[] = [];
    let after = latestCursor;
    for (let more = true; more;) {
      const { nodes, pageInfo } = (await club.send(PAGE, { after, first: 2 })).data.events;
      found.push(...nodes.map(({ id }: { id: string }) => id));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(found).toEqual(ids);
    const { nodes, pageInfo } = (await club.send(PAGE, { after })).data.events;
    expect([nodes, pageInfo.hasNextPage]).toEqual([[], false]);
  });
});

describe("a stream that was cut", () => {
  it("goes on after the last event that was read, with none twice and none left out", async () => {
    const first = await streamOf(seniorClub);
    const before = await happened(hub, 3, { programmeId: PROGRAMME });
    await first.until(3);
    first.close();
    expect(idsOf(first.told)).toEqual(before);
    // More than a page of them.
    const meanwhile = await happened(hub, 230, { programmeId: PROGRAMME });
    const lastId = first.messages.at(-1)?.id ?? "";
    expect(lastId).toBe(first.told.at(-1)?.cursor);
    const again = await streamOf(seniorClub, { headers: { "last-event-id": lastId } });
    await again.until(230);
    const since = await happened(hub, 2, { programmeId: PROGRAMME });
    await again.until(232);
    expect(idsOf(again.told)).toEqual([...meanwhile, ...since]);
  });

  it("goes on by a variable too, and what is asked for by Last-Event-ID counts more", async () => {
    const begin = (await hub.as(seniorClub).send(PAGE, {})).data.events.latestCursor;
    const ids = await happened(hub, 2, { programmeId: PROGRAMME });
    const all = await streamOf(seniorClub, { variables: { after: begin } });
    await all.until(2);
    expect(idsOf(all.told)).toEqual(ids);
    const headers = { "last-event-id": all.told[0]?.cursor ?? "" };
    const rest = await streamOf(seniorClub, { variables: { after: begin }, headers });
    await rest.until(1);
    expect(idsOf(rest.told)).toEqual(ids.slice(1));
  });
});

describe("FP-24 a stream of one agency", () => {
  it("FP-24 tells of its programmes and of itself, and nothing of a person to who does not work for him", async () => {
    const [worker, city, stranger] = await Promise.all([seniorClub, jejuSi, jpdc].map((one) => streamOf(one)));
    const elsewhere = await happened(hub, 2, { programmeId: "prg_of_others" });
    const operatorAgencyId = agencyId(seniorClub.slug);
    const laundry = await happened(hub, 1, { programmeId: PROGRAMME, operatorAgencyId, type: "LaundryOrderAdvanced" });
    const ofCity = await happened(hub, 1, { agencyId: agencyId(jejuSi.slug), type: "MembershipChanged" });
    const here = await happened(hub, 1, { programmeId: PROGRAMME });
    await Promise.all([worker?.until(2), city?.until(2)]);
    expect(idsOf(worker?.told ?? [])).toEqual([...laundry, ...here]);
    expect(idsOf(city?.told ?? [])).toEqual([...ofCity, ...here]);
    expect(idsOf([worker, city, stranger].flatMap((one) => one?.told ?? []))).not.toContain(elsewhere[0]);
    // The journal keeps the raw id of the record; each is told a name of his own.
    expect(worker?.told[0]?.subject).not.toBe("bkg_test");
  });

  it("FP-24 begins at no cursor of another agency, and at none that was edited", async () => {
    await happened(hub, 1, { programmeId: PROGRAMME });
    const { endCursor } = (await hub.as(seniorClub).send(PAGE, {})).data.events.pageInfo;
    for (const id of [endCursor, `${endCursor.slice(0, -2)}AA`, "1"]) {
      const refused = await streamOf(jejuSi, { headers: { "last-event-id": id } });
      expect([refused.status, refused.refusal.errors[0].extensions.code]).toEqual([400, "CURSOR_INVALID"]);
    }
  });
});

describe("a stream is refused", () => {
  it.each<[string, number, string, Parameters<typeof openStream>[1]]>([
    ["to nobody", 401, "UNAUTHENTICATED", {}],
    ["to a credential that nobody holds", 401, "UNAUTHENTICATED", { authorization: `Bearer ${"a".repeat(40)}` }],
    [
      "for a query",
      400,
      "SUBSCRIPTION_ONLY",
      { authorization: bearer(seniorClub), query: "{ platforms { totalCount } }" },
    ],
    ["for no GraphQL", 400, "GRAPHQL_PARSE_FAILED", { authorization: bearer(seniorClub), query: "subscription {" }],
    [
      "for a field that no event has",
      400,
      "GRAPHQL_VALIDATION_FAILED",
      { authorization: bearer(seniorClub), query: "subscription { events { phone } }" },
    ],
    [
      "for a type that nobody is told of",
      400,
      "EVENT_TYPE_UNKNOWN",
      { authorization: bearer(seniorClub), variables: { types: ["OutreachAsked"] } },
    ],
    [
      "for more than any honest question",
      400,
      "LIMIT_EXCEEDED",
      {
        authorization: bearer(seniorClub),
        query: `subscription { events { ${Array.from({ length: 101 }, (_, n) => `a${n}: id`).join(" ")} } }`,
      },
    ],
    [
      "to whoever takes no stream",
      406,
      "NOT_ACCEPTABLE",
      { authorization: bearer(seniorClub), headers: { accept: "application/json" } },
    ],
  ])("%s", async (_title, status, code, asked) => {
    const { status: answered, refusal } = await openStream(hub.url, asked);
    expect([answered, refusal.errors[0].extensions.code]).toEqual([status, code]);
    expect(refusal.errors[0].extensions.messageKo).toEqual(expect.any(String));
  });
});
