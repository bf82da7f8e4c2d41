import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { checkRegistered } from "../../schema/check-registered";
import { lintPartner, ownersWith } from "../../schema/lint-partner";

jest.setTimeout(240_000);

const wrong = (sdl: string): string[] => lintPartner("visits", parse(sdl));
const resident = readFileSync("create-subgraph/template/resident/schema.graphql", "utf8");

describe("the document of a partner's subgraph", () => {
  it("is right as the starter has it", () => expect(wrong(resident)).toEqual([]));

  it.each<[string, string, string]>([
    [
      "knows people by more than the name for one request",
      'type Resident @key(fields: "id") { id: ID! @inaccessible }',
      "visits: Resident is known by handle alone, not by id",
    ],
    [
      "asks for the pass that names a person inside the hub",
      'type Resident @key(fields: "handle") { handle: ID! visits: Int @requires(fields: "accessPass") }',
      "visits: Resident.accessPass is not told to a partner's house; require homePass",
    ],
    [
      "has another datum of a person brought to its house",
      'type Resident @key(fields: "handle") { handle: ID! birthDate: String @external }',
      "visits: Resident.birthDate is not told to a partner's house; require homePass",
    ],
    [
      "adds to what hangs on a person",
      'type Tenancy @key(fields: "id") { id: ID! }',
      "visits: Tenancy is about people and no partner's to extend; extend Resident",
    ],
    [
      "takes a field over from its owner",
      'type Complex @key(fields: "id") { id: ID! name: String @override(from: "housing") }',
      "visits: @override is for the hub's own subgraphs",
    ],
    [
      "opens something to the public",
      'type Complex @key(fields: "id") { id: ID! notices: String @tag(name: "open") }',
      'visits: @tag(name: "open") is for the hub\'s own subgraphs: what the public may ask is looked at by hand',
    ],
    [
      "extends in the old way, which other rules do not read",
      "extend type Resident { visits: Int }",
      "visits: Resident is extended: write `type` with its @key",
    ],
  ])("is refused where it %s", (_what, sdl, problem) => expect(wrong(sdl)).toEqual([problem]));

  it("brings entities of its own, and never one that somebody owns", () => {
    const owners = ownersWith(
      "visits",
      parse('type Visitor @key(fields: "id") { id: ID! } type Complex @key(fields: "id") { id: ID! }'),
    );
    expect([owners.Visitor, owners.Complex]).toEqual(["visits", "housing"]);
  });

  it("says where it does not compose, and nothing is made of it", () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Complex @key(fields: "id") { id: ID! "Its name." name: String }`;
    const { problems, contracts } = checkRegistered({ partners: { visits: sdl }, looked: "visits", operations: [] });
    expect(problems.join()).toMatch(/Complex\.name/);
    expect(contracts).toBeNull();
  });
});
