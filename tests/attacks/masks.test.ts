import { readFileSync } from "node:fs";
import { buildSchema, isObjectType } from "graphql";
import { API_FILES } from "../../schema/files";
import { jejuSi, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
let city: Caller;
beforeAll(async () => {
  hub = await theHub();
  city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
});
afterAll(() => hub.close());

type Masked = { subjectKey: string; initials: string | null; ageBand: string | null };

const PLAIN = "{ people(first: 50) { nodes { subjectKey initials ageBand } } }";

describe("FP-37 a value that lists show masked", () => {
  it("is masked alike under another name, in fragments, beside the whole record and page by page", async () => {
    const masked = ((await city.send(PLAIN)).data.people.nodes as Masked[]).slice(0, 20);
    expect(masked.filter(({ initials }) => initials !== null).length).toBeGreaterThan(5);
    const ways = [
      "{ people(first: 50) { nodes { subjectKey: subjectKey name: initials initials birthDate: ageBand ageBand } } }",
      "{ people(first: 50) { nodes { ...A ... on PersonInList { ageBand } } } } fragment A on PersonInList { subjectKey initials }",
      "{ people(first: 50) { edges { cursor node { subjectKey initials ageBand } } } }",
      "query ($yes: Boolean = true) { people(first: 50) { nodes { subjectKey initials @include(if: $yes) ageBand @skip(if: false) } } }",
    ];
    for (const way of ways) {
      const { data, errors } = await city.send(way);
      expect(errors).toBeUndefined();
      const seen = (data.people.nodes ?? data.people.edges.map(({ node }: { node: Masked }) => node)) as Masked[];
      for (const one of masked) expect(seen).toContainEqual(expect.objectContaining(one));
    }
    let after: string | null = null;
    for (const { subjectKey, initials } of masked.slice(0, 5)) {
      const { data } = await city.send(
        "query ($after: String) { people(first: 1, after: $after) { nodes { subjectKey initials } pageInfo { endCursor } } }",
        { after },
      );
      expect(data.people.nodes).toEqual([{ subjectKey, initials }]);
      after = data.people.pageInfo.endCursor;
    }
  });

  it("is the same to whoever has a basis for more, and to nobody more than initials and ten years of age", async () => {
    for (const caller of [
      city,
      hub.as(jejuSi),
      hub.as(jpdc).stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" }),
    ])
      for (const { initials, ageBand } of (await caller.send(PLAIN)).data.people.nodes as Masked[]) {
        expect(initials ?? "ㄱ").toMatch(/^[ㄱ-ㅎA-Z]+$/u);
        expect(ageBand ?? "90+").toMatch(/^(\d{1,2}-\d{1,2}|90\+)$/);
      }
  });

  it("orders and filters nothing: a list of people takes no argument that could", () => {
    const query = buildSchema(readFileSync(API_FILES.partner, "utf8")).getQueryType();
    if (!isObjectType(query)) throw new Error("there is no query");
    expect(
      query
        .getFields()
        .people?.args.map(({ name }) => name)
        .sort(),
    ).toEqual(["after", "first"]);
  });
});
