import { randomBytes, randomUUID } from "node:crypto";
import { demoKey } from "../../kit/credential";
import { readFileSync } from "node:fs";
import { budgetLineId, programmeId } from "../../seed/slugs";

/** One request of the soak, and the code that its answer must begin with; `ok` where it has no error. */
export type Question = { name: string; share: number; wanted: readonly string[]; make: () => RequestInit };

const COURTYARD = readFileSync("docs/queries/courtyard.graphql", "utf8");
const OPEN = readFileSync("docs/queries/open.graphql", "utf8");
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey } } }
}`;
const WHO = "query ($key: ID!) { resident(subjectKey: $key) { subjectKey name birthDate phone address } }";
const ALLOCATE = "mutation ($input: AllocateBudgetInput!) { allocateBudget(input: $input) { __typename } }";
const KEEPING = { access: { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" } };

const post = (body: object, key?: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
  body: JSON.stringify(body),
});

/** What a hub is asked in a day, in a few minutes: open data, people's data, changes, refusals, and guessed keys. */
export async function mixFor(url: string, demo: Buffer): Promise<Question[]> {
  const jpdc = demoKey(demo, "jpdc");
  const register = () =>
    post(
      {
        query: REGISTER,
        extensions: KEEPING,
        variables: {
          input: {
            name: "가상 하늘",
            birthDate: "1950-03-01",
            phone: "000-0000-9999",
            sex: "FEMALE",
            address: "가상로 1",
            areaCode: "5011000000",
            idempotencyKey: randomUUID(),
          },
        },
      },
      jpdc,
    );
  const registered = await (await fetch(url, register())).json();
  const { subjectKey: key } = (registered as ReturnType<typeof JSON.parse>).data.registerPerson.resident;
  const allocate = () => ({
    budgetLineId: budgetLineId("jpdc-2025"),
    programmeId: programmeId("learning-courtyard"),
    amount: 1,
    idempotencyKey: randomUUID(),
  });
  return [
    { name: "open data", share: 35, wanted: ["ok"], make: () => post({ query: OPEN }) },
    { name: "a partner's reading", share: 30, wanted: ["ok"], make: () => post({ query: COURTYARD }, jpdc) },
    {
      name: "a person's data",
      share: 15,
      wanted: ["ok"],
      make: () => post({ query: WHO, variables: { key }, extensions: KEEPING }, jpdc),
    },
    { name: "a person registered", share: 2, wanted: ["ok"], make: register },
    {
      name: "money allocated",
      share: 5,
      wanted: ["ok"],
      make: () => post({ query: ALLOCATE, variables: { input: allocate() } }, jpdc),
    },
    {
      name: "a person's data without purpose",
      share: 5,
      wanted: ["ACCESS_NO_BASIS"],
      make: () => post({ query: WHO, variables: { key } }, jpdc),
    },
    {
      name: "a document with a mistake",
      share: 5,
      wanted: ["GRAPHQL_VALIDATION_FAILED"],
      make: () => post({ query: `{ no${randomBytes(4).toString("hex")} }` }),
    },
    {
      name: "a wrong key",
      share: 3,
      wanted: ["UNAUTHENTICATED", "CREDENTIAL_MISTYPED", "CREDENTIALS_GUESSED"],
      make: () => post({ query: OPEN }, `not-a-key-${randomBytes(16).toString("hex")}`),
    },
  ];
}

/** Each as often as its share says, evenly mixed and the same in every run. */
export function inTurns(questions: readonly Question[]): () => Question {
  const owed = questions.map(() => 0);
  const whole = questions.reduce((sum, { share }) => sum + share, 0);
  return () => {
    questions.forEach(({ share }, index) => (owed[index] = (owed[index] ?? 0) + share));
    const most = owed.indexOf(Math.max(...owed));
    owed[most] = (owed[most] ?? 0) - whole;
    return questions[most] as Question;
  };
}
