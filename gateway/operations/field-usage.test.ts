import { buildSchema } from "graphql";
import { createAskedFields } from "./asked-fields";
import { FieldUsage } from "./field-usage";

const schema = buildSchema(`
  type Query { person(old: ID): Person people: [Person!] @deprecated(reason: "person") }
  interface Person { name: String nick: String @deprecated(reason: "name") }
  type Resident implements Person { name: String nick: String phone: String }
  type Worker implements Person { name: String nick: String }`);
const askedBy = createAskedFields(schema, new Map([["Resident.phone", ["PII_CONTACT"]]]));
const clock = { now: new Date("2026-11-22T14:59:00Z") };
const NOBODY = { clientId: null, agencyId: null, operationId: null };

const asked = (text: string) => {
  const found = askedBy(text);
  if (!found) throw new Error("this document can be read");
  return found;
};

it("names what is deprecated as it is written, and nothing about the schema itself", () => {
  expect(asked("{ __typename people { nick ... on Resident { phone } } __schema { types { name } } }")).toEqual({
    fields: [
      { coordinate: "Query.people", isDeprecated: true },
      { coordinate: "Person.nick", isDeprecated: true },
      { coordinate: "Resident.phone", isDeprecated: false },
    ],
    isClassified: true,
    classes: ["PII_CONTACT"],
  });
  expect(asked("{ person { name } }")).toMatchObject({ isClassified: false });
  expect([askedBy("{ person { "), askedBy("")]).toEqual([null, null]);
});

it("is worked out once for a document", () => {
  expect(asked("{ person { name } }")).toBe(asked("{ person { name } }"));
});

it("counts a day as it is in Seoul, and goes on with what nobody took", () => {
  const usage = new FieldUsage(() => clock.now);
  usage.count(asked("{ person { name } }"), NOBODY);
  clock.now = new Date("2026-11-22T15:00:00Z");
  usage.count(asked("{ person { name } }"), NOBODY);
  const taken = usage.take();
  expect(taken.map(({ day, coordinate, requests }) => [day, coordinate, requests])).toEqual([
    ["2026-11-22", "Query.person", 1],
    ["2026-11-22", "Person.name", 1],
    ["2026-11-23", "Query.person", 1],
    ["2026-11-23", "Person.name", 1],
  ]);
  expect(usage.take()).toEqual([]);
  usage.giveBack(taken);
  usage.count(asked("{ person { name } }"), NOBODY);
  expect(usage.take().map(({ requests }) => requests)).toEqual([1, 1, 2, 2]);
});

it("keeps as many counts as there are fields and consumers, however many documents ask", () => {
  const usage = new FieldUsage(() => clock.now);
  for (let index = 0; index < 5_000; index += 1) usage.count(asked(`query Q${index} { person { name } }`), NOBODY);
  expect(usage.take().map(({ requests }) => requests)).toEqual([5_000, 5_000]);
});
