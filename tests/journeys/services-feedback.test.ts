import { agencyId, programmeId } from "../../seed/slugs";
import { jejuSi, jile, seniorClub } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const RECORD = "mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename } }";
const GIVE = `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) { __typename
  ... on FeedbackGiven { session { id } } } }`;
const FEEDBACK = `query ($from: Date!) { programme(slug: "learning-courtyard") { feedback(from: $from, to: "2026-06-30") {
  responses scores { score people } withheldBecause absentBecause definition } } }`;

const HELD = "ses_feedback";
const OTHER = "ses_feedback_other";

let hub: Hub;
let institute: Caller;
beforeAll(async () => {
  hub = await theHub();
  institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  await hub.sql(
    "services",
    `insert into session (id, service_at_location_id, starts_at, ends_at, status, controller_agency_id, synthetic, inferred)
     select new.id, l.id, '2026-06-10T05:00:00Z', '2026-06-10T06:00:00Z', 'held', 'agy_x', true, false
     from unnest(array[$1, $2]) as new (id),
       (select id from service_at_location where programme_id = $3 order by id limit 1) l`,
    [HELD, OTHER, programmeId("learning-courtyard")],
  );
});
afterAll(() => hub.close());

let wishes = 0;
const once = () => ({ idempotencyKey: `feedback ${(wishes += 1)}` });
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);

async function neighbour(): Promise<string> {
  const nth = (wishes += 1);
  const input = { name: `가상 만족${nth}`, birthDate: "1957-03-03", phone: `000-0000-${String(4000 + nth)}` };
  const rest = { sex: "FEMALE", address: "가상로 12", areaCode: "5011000000", ...once() };
  return (await institute.send(REGISTER, { input: { ...input, ...rest } })).data.registerPerson.resident.participantKey;
}
/** Somebody who is on the list of the session. */
async function attending(status = "PRESENT"): Promise<string> {
  const participantKey = await neighbour();
  const entries = [{ participantKey, status, audience: "LOCAL_RESIDENT" }];
  await institute.send(RECORD, { input: { sessionId: HELD, entries, ...once() } });
  return participantKey;
}
const give = (participantKey: string, score: number, more: object = {}, as = institute): Promise<Answer> =>
  as.send(GIVE, { input: { sessionId: HELD, participantKey, score, ...once(), ...more } });
const given = async (...asked: Parameters<typeof give>): Promise<string> =>
  (await give(...asked)).data.giveFeedback.__typename;
const told = async (from = "2026-06-01") => (await institute.send(FEEDBACK, { from })).data.programme.feedback;

describe("what people thought of a session", () => {
  it("is told as counts by score, once five people gave one", async () => {
    expect(await told()).toMatchObject({
      ...{ responses: null, scores: [], withheldBecause: null },
      absentBecause: expect.stringContaining("집계가 없는") as string,
    });
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => attending()));
    for (const one of people.slice(0, 4)) expect(await given(one, 5)).toBe("FeedbackGiven");
    expect(await told()).toMatchObject({ responses: null, withheldBecause: expect.any(String) as string });
    await give(people[4] ?? "", 5);
    expect(await told()).toEqual({
      responses: 5,
      scores: [1, 2, 3, 4, 5].map((score) => ({ score, people: score === 5 ? 5 : 0 })),
      withheldBecause: null,
      absentBecause: null,
      definition: expect.stringContaining("만족도") as string,
    });
    expect(await told("2026-06-11")).toMatchObject({ responses: null, scores: [] });
  });

  it("is given once, and only by who came", async () => {
    const one = await attending();
    const same = once();
    const twenty = await Promise.all(Array.from({ length: 20 }, () => given(one, 4, same)));
    expect(new Set(twenty)).toEqual(new Set(["FeedbackGiven"]));
    expect(await given(one, 1)).toBe("FeedbackAlreadyGiven");
    expect(await given(await attending("ABSENT"), 4)).toBe("DidNotTakePart");
    expect(await given(one, 4, { sessionId: OTHER })).toBe("DidNotTakePart");
    for (const score of [0, 6]) expect(codes(await give(one, score))).toEqual(["FEEDBACK_SCORE_INVALID"]);
  });

  it("is kept apart from who gave it", async () => {
    await give(await attending(), 3);
    const rows = JSON.stringify(await hub.sql("services", "select * from feedback"));
    const people = (await hub.sql("services", "select resident_id from attendance where session_id = $1", [HELD])) as {
      resident_id: string;
    }[];
    expect(people.length).toBeGreaterThan(0);
    for (const { resident_id: id } of people) expect(rows).not.toContain(id);
    const evidence = await hub.sql(
      "services",
      "select 1 from access_record where 'Mutation.giveFeedback' = any(fields) and action = 'create'",
    );
    const scores = await hub.sql("services", "select 1 from feedback");
    expect(evidence).toHaveLength(scores.length);
  });

  it("leaves evidence also where it only tells whether somebody came, or said something before", async () => {
    const [came, stayed] = [await attending(), await attending("ABSENT")];
    await give(came, 4);
    const looks = async () =>
      (
        await hub.sql(
          "services",
          "select 1 from access_record where 'Mutation.giveFeedback' = any(fields) and action = 'view' and result = 'allowed'",
        )
      ).length;
    const before = await looks();
    expect([await given(came, 5), await given(stayed, 4)]).toEqual(["FeedbackAlreadyGiven", "DidNotTakePart"]);
    expect(await looks()).toBe(before + 2);
  });

  it("is recorded by whose role it is, of their own people, and counted for agencies only", async () => {
    const one = await attending();
    expect(codes(await give(one, 4, {}, hub.as(jejuSi)))).toEqual(["NOT_FOUND"]);
    expect(codes(await give(one, 4, {}, hub.as(seniorClub)))).toEqual(["NOT_FOUND"]);
    const { data } = await hub
      .as(jejuSi)
      .stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" })
      .send(REGISTER, {
        input: {
          ...{ name: "가상 시민", birthDate: "1961-01-01", phone: "000-0000-3999", sex: "MALE" },
          ...{ address: "가상로 13", areaCode: "5011000000", ...once() },
        },
      });
    const theirs = data.registerPerson.resident.participantKey;
    expect(codes(await give(theirs, 4, {}, hub.as(jejuSi)))).toEqual(["ROLE_FORBIDDEN"]);
    const refused = await hub.sql(
      "services",
      "select result, refusal from access_record where 'Mutation.giveFeedback' = any(fields) and agency = $1",
      [agencyId("jeju-si")],
    );
    expect(refused).toEqual([{ result: "denied", refusal: "ROLE_FORBIDDEN" }]);
    expect((await hub.nobody.send(FEEDBACK, { from: "2026-06-01" })).errors).toBeDefined();
  });
});
