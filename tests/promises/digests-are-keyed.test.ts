import { createHash } from "node:crypto";
import { type Persona, jejuMedical, jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

const REGISTER = "mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { __typename } }";
const PERSON = {
  address: null,
  areaCode: "5011000000",
  birthDate: "1950-03-01",
  name: "가상 열쇠",
  phone: "000-0000-9971",
  sex: "FEMALE",
};

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

/** What the database keeps of a request to register somebody. */
async function digestOf(persona: Persona, idempotencyKey: string): Promise<string> {
  const own = hub.as(persona).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  const { data, errors } = await own.send(REGISTER, { input: { ...PERSON, idempotencyKey } });
  expect([data?.registerPerson.__typename, errors]).toEqual(["PersonRegistered", undefined]);
  const [kept] = await hub.sql("residents", "select request_digest from idempotency where key = $1", [idempotencyKey]);
  return String(kept?.request_digest);
}

const sorted = (value: object): string => JSON.stringify(Object.fromEntries(Object.entries(value).sort()));

describe("DB-09 what is kept of a request, to know it again", () => {
  it("cannot be tried out by who has a dump and knows all but the telephone number", async () => {
    const kept = await digestOf(jpdc, "digest of one");
    const tried = [PERSON, { ...PERSON, sex: "female" }].flatMap((person) =>
      [["registerPerson"], ["agency", "registerPerson"]].flatMap(([...before]) => {
        const text = `[${before.map((one) => JSON.stringify(one)).join()},${sorted(person)}]`;
        return ["hex", "base64url"].map((form) =>
          createHash("sha256")
            .update(text)
            .digest(form as "hex"),
        );
      }),
    );
    expect(tried).not.toContain(kept);
  });

  it("is another for each agency, so that nobody joins what two of them asked alike", async () => {
    expect(await digestOf(jpdc, "digest of two")).not.toBe(await digestOf(jejuMedical, "digest of three"));
  });

  it("is the same for the same request of one agency", async () => {
    expect(await digestOf(jpdc, "digest of four")).toBe(await digestOf(jpdc, "digest of five"));
  });
});
