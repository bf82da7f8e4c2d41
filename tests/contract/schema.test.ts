import { readFileSync } from "node:fs";
import { schemaDocuments } from "../../schema/documents";
import { API_FILES } from "../../schema/files";
import { lintOpenContract, lintSubgraph } from "../../schema/lint";
import { PARTNER_TYPES, PEOPLE_COUNTS, PERSONAL_TYPES } from "../../schema/owners";
import { printSubgraphs } from "../../schema/print";

describe("the committed schema documents", () => {
  it("are what the code says: run `npm run schema` and read the diff", () => {
    const stale = [...schemaDocuments()].filter(([file, sdl]) => readFileSync(file, "utf8") !== sdl);
    expect(stale.map(([file]) => file.split("/").slice(-2).join("/"))).toEqual([]);
  });

  it("describe every type, field, argument and value, and promise nothing for another owner", () => {
    const problems = Object.entries(printSubgraphs()).flatMap(([name, sdl]) => lintSubgraph(name, sdl));
    expect(problems).toEqual([]);
  });

  it("let an anonymous caller reach neither a person nor a count of people by any path, and no number of which nobody said what it counts", () => {
    expect(lintOpenContract(readFileSync(API_FILES.open, "utf8"))).toEqual([]);
  });
});

describe("the schema lint", () => {
  const entity = (fields: string) => `"""An area."""\ntype AdministrativeArea @key(fields: "code") { ${fields} }`;

  it("misses no description", () => {
    expect(lintSubgraph("agencies", entity('"""Its code."""\ncode: ID! name: String'))).toEqual([
      "agencies: AdministrativeArea.name has no description",
    ]);
  });

  it("refuses a promise that somebody else's entity always has a field", () => {
    expect(lintSubgraph("housing", entity('"""Its code."""\ncode: ID! """Units."""\nunitCount: Int!'))).toEqual([
      "housing: AdministrativeArea.unitCount is added to agencies's entity and must be nullable",
    ]);
  });

  it("takes no field for a promise that is its owner's (`@external`)", () => {
    const sdl = entity('"""Its code."""\ncode: ID! """Its name."""\nname: String! @external');
    expect(lintSubgraph("housing", sdl)).toEqual([]);
  });

  it("refuses a root field, or a step to somebody else's entity, that can never be null", () => {
    const sdl = `type Query { """All."""\nareas: [String!]! } """A."""\ntype A { """Its complex."""\ncomplex: Complex! }`;
    expect(lintSubgraph("agencies", sdl)).toEqual([
      "agencies: Query.areas may be missing with its subgraph and must be nullable",
      "agencies: A.complex may be missing with its subgraph and must be nullable",
    ]);
  });

  it("refuses a number of people that passes for one of things", () => {
    expect(lintSubgraph("agencies", entity('"""Its code."""\ncode: ID! """People."""\nrecipients: Int'))).toEqual([
      "agencies: AdministrativeArea.recipients counts people and must be a PeopleCount",
    ]);
  });

  it("refuses directives that look like protection and are none", () => {
    expect(lintSubgraph("agencies", entity('"""Its code."""\ncode: ID! @authenticated'))).toEqual([
      "agencies: @authenticated is enforced by nobody here",
    ]);
  });

  it("refuses to require a field with arguments, of which two might be given different ones", () => {
    const sdl = entity('"""Its code."""\ncode: ID! """One."""\none: String @requires(fields: "names(of: 1)")');
    expect(lintSubgraph("agencies", sdl)).toEqual([
      'agencies: @requires(fields: "names(of: 1)") gives arguments: require a field of its own',
    ]);
  });

  it("finds a count of people behind any number of steps in the open contract", () => {
    const sdl = "scalar PeopleCount type Query { area: Area } type Area { parts: [Area] people: [PeopleCount!] }";
    expect(lintOpenContract(sdl, {})).toEqual(["the open contract reaches PeopleCount by Query.area.people"]);
  });

  it.each([...PERSONAL_TYPES, ...PARTNER_TYPES, ...PEOPLE_COUNTS])("never opens %s", (type) => {
    const sdl = `type Query { area: Area } type Area { it: ${type} } type ${type} { name: String }`;
    expect(lintOpenContract(sdl, {})).toEqual([`the open contract reaches ${type} by Query.area.it`]);
  });

  it("follows a union and an interface to every type that may stand there", () => {
    const types =
      "interface Door { name: String } type Case implements Door { name: String } type Visit { name: String }";
    expect(lintOpenContract(`type Query { door: Door any: Any } union Any = Visit ${types}`, {})).toEqual([
      "the open contract reaches Case by Query.door",
      "the open contract reaches Visit by Query.any",
    ]);
  });

  it.each(["Int", "Float", "[Int!]!"])("refuses an open %s of which nobody said what it counts", (type) => {
    const sdl = `type Query { area: Area } type Area { neighbours: ${type} }`;
    expect(lintOpenContract(sdl, {})).toEqual([
      "Area.neighbours is an open number and not among OPEN_NUMBERS of schema/owners.ts",
    ]);
    expect(lintOpenContract(sdl, { "Area.neighbours": "areas" })).toEqual([]);
  });

  it("keeps no word about a number that is not open, or is no number", () => {
    const sdl = "type Query { name: String }";
    expect(lintOpenContract(sdl, { "Query.name": "names", "Area.gone": "areas" })).toEqual([
      "Query.name is among OPEN_NUMBERS and is no open number",
      "Area.gone is among OPEN_NUMBERS and is no open number",
    ]);
  });
});
