import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { jejuSi, jpdc, type Persona } from "../kit/personas";
import { theServers } from "../kit/servers";
import { type Hub, theHub } from "../kit/the-hub";

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

const keys = makeKeys(theServers().keysDir);

async function state(persona: Persona | null, access: unknown, query = "{ __typename }") {
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(persona && { authorization: `Bearer ${demoKey(keys.demo, persona.slug)}` }),
    },
    body: JSON.stringify({ query, extensions: { access } }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, codes: body.errors?.map(({ extensions }) => extensions.code) ?? [] };
}

describe("what a client may state", () => {
  it.each<[string, Persona | null, object, number, string[]]>([
    ["a corporation its consent", jpdc, { purpose: "HOUSING_MANAGEMENT", basis: "CONSENT_17" }, 200, []],
    ["a city the statute", jejuSi, { purpose: "CASE_MANAGEMENT", basis: "STATUTE_15_4" }, 200, []],
    ["P-11 no corporation the statute", jpdc, { basis: "STATUTE_15_4" }, 403, ["BASIS_NOT_AVAILABLE_TO_AGENCY"]],
    ["no corporation a discovery", jpdc, { purpose: "DISCOVERY" }, 403, ["PURPOSE_NOT_GRANTED"]],
    ["no city what it was not granted", jejuSi, { basis: "ENTRUSTED_26" }, 403, ["BASIS_NOT_GRANTED"]],
    ["nobody without a credential anything", null, { purpose: "DISCOVERY" }, 403, ["PURPOSE_NOT_GRANTED"]],
  ])("%s", async (_who, persona, access, status, codes) => {
    expect(await state(persona, access)).toEqual({ status, codes });
  });
});

it("what a client was granted is taken from it within 5 s", async () => {
  const access = { purpose: "CASE_MANAGEMENT", basis: "STATUTE_15_4" };
  expect(await state(jejuSi, access)).toEqual({ status: 200, codes: [] });
  await hub.sql(
    "agencies",
    "update client set purposes = '{}' where agency_id = (select id from agency where name = $1)",
    [jejuSi.agency],
  );
  await expect(until(() => state(jejuSi, access))).resolves.toEqual({ status: 403, codes: ["PURPOSE_NOT_GRANTED"] });
});

/** The first answer that is a refusal, within 5 seconds. */
async function until<Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> {
  const end = Date.now() + 5000;
  for (;;) {
    const answer = await ask();
    if (answer.status !== 200 || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
