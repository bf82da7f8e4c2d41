import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const OWN = { purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" };

let hub: Hub;
beforeAll(async () => {
  hub = await theHub();
});
afterAll(() => hub.close());

/** Where the first page of a list ends, and what comes of going on from there as somebody. */
async function goOn(list: string, first: Caller, then: Caller): Promise<string[] | null> {
  const query = `query ($after: String) { ${list}(first: 1, after: $after) { nodes { __typename } pageInfo { endCursor } } }`;
  const { data } = await first.send(query);
  const after: unknown = data[list].pageInfo.endCursor;
  expect(after).toEqual(expect.any(String));
  const { errors } = await then.send(query, { after });
  return errors?.map(({ extensions }) => extensions.code) ?? null;
}

describe("P-17 the place at which an agency left a list", () => {
  it.each(["people", "agencies"])("is no place for another agency, in %s", async (list) => {
    const city = hub.as(jejuSi).stating(OWN);
    expect(await goOn(list, city, city)).toBeNull();
    expect(await goOn(list, city, hub.as(jejuMedical).stating(OWN))).toEqual(["CURSOR_INVALID"]);
    expect(await goOn(list, city, hub.as(jpdc).stating(OWN))).toEqual(["CURSOR_INVALID"]);
  });

  it("is none for who is not signed in either, and the other way round", async () => {
    const city = hub.as(jejuSi);
    expect(await goOn("agencies", city, hub.nobody)).toEqual(["CURSOR_INVALID"]);
    expect(await goOn("agencies", hub.nobody, city)).toEqual(["CURSOR_INVALID"]);
    expect(await goOn("agencies", hub.nobody, hub.nobody)).toBeNull();
  });
});
