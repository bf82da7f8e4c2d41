import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { withoutValues } from "./without-values";

const schema = buildSchema(`
  enum Sex { FEMALE MALE }
  input Person { name: String!, sex: Sex, age: Int, key: ID! }
  type Query { add(input: Person, many: [Person!]): Int }`);

const NAME = "가상 비밀";
const PHONE = "000-0000-9971";
const PERSON = { name: NAME, key: PHONE };

const add = parse("query ($i: Person!, $m: [Person!]) { add(input: $i, many: $m) }");

function ofVariables(given: object): string[] {
  const [operation] = add.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const { errors } = getVariableValues(schema, (operation as OperationDefinitionNode).variableDefinitions ?? [], {
    ...given,
  });
  return (errors ?? []).map(({ message }) => message);
}

const ofDocument = (text: string): string[] => validate(schema, parse(text)).map(({ message }) => message);

function ofText(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

describe("P-01 a mistake of a request is told without any value of it", () => {
  it.each<[string, string[], string]>([
    [
      "a missing field",
      ofVariables({ i: { name: NAME, sex: "MALE" } }),
      'Variable "$i": Field "key" of required type "ID!" was not provided.',
    ],
    [
      "a field too many",
      ofVariables({ i: { ...PERSON, phone: PHONE } }),
      'Variable "$i": Field "phone" is not defined by type "Person".',
    ],
    [
      "an unknown word",
      ofVariables({ i: { ...PERSON, sex: NAME } }),
      'Variable "$i" at "i.sex": Expected a value of type "Sex".',
    ],
    [
      "a number for a word",
      ofVariables({ i: { ...PERSON, sex: 9971 } }),
      'Variable "$i" at "i.sex": Expected a value of type "Sex".',
    ],
    [
      "a text for a number",
      ofVariables({ i: { ...PERSON, age: PHONE } }),
      'Variable "$i" at "i.age": Expected a value of type "Int".',
    ],
    [
      "a null",
      ofVariables({ i: { ...PERSON, name: null } }),
      'Variable "$i" at "i.name": Expected a value of type "String!".',
    ],
    ["a text for an object", ofVariables({ i: NAME }), 'Variable "$i": Expected a value of type "Person".'],
    [
      "one of a list",
      ofVariables({ i: PERSON, m: [{ ...PERSON, age: NAME }] }),
      'Variable "$m" at "m[0].age": Expected a value of type "Int".',
    ],
    [
      "a word in the document",
      ofDocument(`{ add(input: { name: "${NAME}", key: 1, sex: "${PHONE}" }) }`),
      'Expected a value of type "Sex".',
    ],
    ["a text in it", ofDocument(`{ add(input: "${NAME}") }`), 'Expected a value of type "Person".'],
    ["a number in it", ofDocument(`{ add(input: { name: 9971, key: 1 }) }`), 'Expected a value of type "String".'],
    ["a text out of place", ofText(`{ add "${PHONE}" }`), "Syntax Error: Expected Name, found String."],
    ["a text that does not end", ofText(`{ add(input: "${NAME}`), "Syntax Error: Unterminated string."],
    ["a text first", ofText(`"${PHONE}" { add }`), "Syntax Error: Unexpected description."],
  ])("%s", (_what, messages, told) => {
    expect(messages.length).toBeGreaterThan(0);
    const [first] = messages.map((message) => withoutValues(message));
    expect(first?.message).toContain(told.slice(0, 40));
    for (const { message, messageKo } of messages.map((one) => withoutValues(one)))
      for (const value of [NAME, PHONE, "9971"]) expect(`${message} ${messageKo}`).not.toContain(value);
    expect(first?.messageKo).toMatch(/[가-힣]/);
  });

  it("a scalar of ours goes on saying what it takes, and a mistake without a value what it is", () => {
    const said = `Variable "$d" got invalid value "${NAME}" at "d.born"; A Date is a day.`;
    expect(withoutValues(said, "날짜입니다.")).toEqual({
      message: 'Variable "$d" at "d.born": A Date is a day.',
      messageKo: '변수 "$d"의 "d.born": 날짜입니다.',
    });
    const plain = 'Cannot query field "nope" on type "Query".';
    expect(withoutValues(plain).message).toBe(plain);
  });
});
