import { lintClassified } from "../../schema/lint-classified";
import { printSubgraphs } from "../../schema/print";

const resident = (fields: string, key = "id"): string => `type Resident @key(fields: "${key}") { id: ID! ${fields} }`;
const name = 'name: String @classified(as: ["PII_BASIC"])';

describe("the declaration of personal data", () => {
  it("FP-02 FP-09 FP-13 is whole and without contradiction", () => {
    expect(lintClassified(printSubgraphs())).toEqual([]);
  });

  it("takes a person whose fields say what they tell, or lead to what does, and are nullable", () => {
    const contact = 'type ResidentContact { phone: String @classified(as: ["PII_CONTACT"]) }';
    const fields = `subjectKey: ID ${name} contact: ResidentContact accessPass: String @inaccessible`;
    expect(lintClassified({ residents: `${resident(fields)} ${contact}` })).toEqual([]);
  });

  it("refuses a field of a person that says no class", () => {
    expect(lintClassified({ residents: resident("income: Int") })).toEqual([
      "residents: Resident.income is about a person and says no class",
    ]);
  });

  it("refuses a step from a person to what is no person without a class", () => {
    const sdl = `${resident("home: Unit")} type Unit { id: ID! }`;
    expect(lintClassified({ housing: sdl })).toEqual(["housing: Resident.home is about a person and says no class"]);
  });

  it.each([
    [
      "a class that does not exist",
      'diet: String @classified(as: ["FOOD"])',
      "is classified as FOOD, which is no class",
    ],
    ["a classification as nothing", "diet: String @classified(as: [])", "is classified as nothing"],
    ["a classified field that cannot be null", 'diet: String! @classified(as: ["HEALTH"])', "must be nullable"],
  ])("refuses %s", (_what, field, problem) => {
    expect(lintClassified({ residents: resident(field) })).toEqual([expect.stringContaining(problem)]);
  });

  it("refuses a class that is said at an interface", () => {
    const sdl = 'interface Person { name: String @classified(as: ["PII_BASIC"]) }';
    expect(lintClassified({ residents: sdl })).toEqual([
      "residents: Person.name is classified at an interface; say it at each type that implements it",
    ]);
  });

  it.each([
    ["name", resident(name, "name")],
    [
      "in contact { phone }",
      `${resident("contact: ResidentContact", "contact { phone }")} type ResidentContact { phone: String @classified(as: ["PII_CONTACT"]) }`,
    ],
  ])("FP-13 refuses a classified field in a key (%s)", (_where, sdl) => {
    expect(lintClassified({ residents: sdl })).toEqual([expect.stringMatching(/has the classified \S+ in a key/)]);
  });

  it("FP-13 refuses a key that another subgraph classifies", () => {
    const stub = 'type Resident @key(fields: "name") { name: String @external }';
    expect(lintClassified({ residents: resident(name), housing: stub })).toEqual([
      "housing: Resident has the classified Resident.name in a key",
    ]);
  });

  it("FP-02 refuses what is derived from personal data and says less", () => {
    const owner = `${resident(`${name} contact: ResidentContact`)} type ResidentContact { phone: String @classified(as: ["PII_CONTACT"]) }`;
    const derived = (classes: string): string =>
      `type Resident @key(fields: "id") { id: ID! name: String @external contact: ResidentContact @external
         greeting: String @requires(fields: "name contact { phone }") @classified(as: ${classes}) }
       type ResidentContact { phone: String @external }`;
    expect(lintClassified({ residents: owner, services: derived('["PII_BASIC"]') })).toEqual([
      "services: Resident.greeting requires ResidentContact.phone and is not classified as PII_CONTACT",
    ]);
    expect(lintClassified({ residents: owner, services: derived('["PII_BASIC", "PII_CONTACT"]') })).toEqual([]);
  });

  it("FP-02 takes what requires only the access pass", () => {
    const sdl = `type Resident @key(fields: "id") { id: ID! accessPass: String @external
      rent: Int @requires(fields: "accessPass") @classified(as: ["HOUSING"]) }`;
    expect(lintClassified({ residents: resident("accessPass: String @inaccessible"), housing: sdl })).toEqual([]);
  });

  it("FP-09 refuses a copy that another subgraph shares without its class", () => {
    const shared = (classes: string) => `type Card { holder: String @shareable ${classes} }`;
    expect(lintClassified({ residents: shared('@classified(as: ["PII_BASIC"])'), services: shared("") })).toEqual([
      "services: Card.holder is not classified as PII_BASIC, as another subgraph does",
    ]);
  });
});
