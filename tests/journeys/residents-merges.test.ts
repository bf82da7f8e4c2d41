import { doubles } from "../../seed/residents/doubles";
import { casePeople } from "../../seed/residents/cases";
import { residentId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jpdc } from "../kit/personas";
import { shape } from "../kit/servers";
import { type Caller, type Hub, theHub } from "../kit/the-hub";

const PEOPLE = `query ($first: Int!) { people(first: $first) { nodes { subjectKey } } }`;
const LOOK = `mutation ($key: ID!) { lookForDoubles(input: { subjectKey: $key }) {
  ... on DoublesLookedFor { doubles { subjectKey mergeProposed } }
} }`;
const NAMED = `query ($key: ID!) { resident(subjectKey: $key) { subjectKey name phone } }`;
const KEY = `query ($key: ID!) { resident(subjectKey: $key) { subjectKey } }`;
const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { __typename ... on PersonKnown { resident { subjectKey } } }
}`;
const MERGE = `mutation ($input: MergePeopleInput!) { mergePeople(input: $input) {
  __typename ... on MergeProposed { mergeId } ... on PeopleMerged { mergeId resident { subjectKey } }
} }`;
const SEPARATE = `mutation ($input: SeparatePeopleInput!) { separatePeople(input: $input) { __typename } }`;
const ROTATE = `mutation ($input: RotateSubjectKeysInput!) { rotateSubjectKeys(input: $input) { ... on SubjectKeysRotated { formerUntil } } }`;
const REASON = "같은 사람임을 두 기관이 함께 확인함";

const PAIR = doubles().find(
  ({ kind, first }) =>
    kind === "same_in_all" && casePeople().some(({ slug, controller }) => slug === first && controller === "jeju-si"),
) as ReturnType<typeof doubles>[number];
const FIRST = casePeople().find(({ slug }) => slug === PAIR.first) as ReturnType<typeof casePeople>[number];
const ASKED = { name: FIRST.name, birthDate: FIRST.birthDate, phone: FIRST.phone };

let now = new Date("2026-11-22T03:00:00Z");
let hub: Hub;
let city: Caller;
let medical: Caller;
let landlord: Caller;
beforeAll(async () => {
  hub = await theHub({ now: () => now });
  city = hub.as(jejuSi).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
  medical = hub.as(jejuMedical).stating({ purpose: "CASE_MANAGEMENT", basis: "OWN_RECORD" });
  landlord = hub.as(jpdc).stating({ purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" });
});
afterAll(() => hub.close());

let requests = 0;
const idempotencyKey = (): string => `merges-${(requests += 1)}`;
const codesOf = (errors: { extensions: { code: string } }[] = []): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

/** The agency's own record of the person that two agencies recorded, and what the agency calls the other one. */
async function ownKey(as: Caller): Promise<{ own: string; other: string }> {
  const { data } = await as.send(PEOPLE, { first: 200 });
  for (const { subjectKey } of data.people.nodes) {
    const { data: found } = await as.send(NAMED, { key: subjectKey });
    if (found.resident.name !== ASKED.name || found.resident.phone !== ASKED.phone) continue;
    const [other] = (await as.send(LOOK, { key: subjectKey })).data.lookForDoubles.doubles;
    if (other) return { own: subjectKey, other: other.subjectKey };
  }
  throw new Error("the city keeps the record");
}

const everything = () =>
  hub.sql(
    "residents",
    `select jsonb_build_object('r', to_jsonb(r), 'i', to_jsonb(i), 'c', to_jsonb(c), 'm', to_jsonb(m), 'a', to_jsonb(a))::text as kept
     from resident r join resident_identity i on i.resident_id = r.id join resident_contact c on c.resident_id = r.id
     join resident_match m on m.resident_id = r.id join resident_address a on a.resident_id = r.id
     where r.id = any($1) order by r.id`,
    [[residentId(PAIR.first), residentId(PAIR.second.slug)]],
  );

describe("a person whom two agencies recorded", () => {
  let ofCity: { own: string; other: string };
  let ofMedical: { own: string; other: string };
  let before: unknown;
  let mergeId: string;

  const merge = (as: Caller, keep: string, fold: string, reason = REASON) =>
    as.send(MERGE, { input: { keep, fold, reason, idempotencyKey: idempotencyKey() } });

  beforeAll(async () => {
    ofCity = await ownKey(city);
    ofMedical = await ownKey(medical);
    before = await everything();
  });

  it("is for review as long as there are two", async () => {
    const { data } = await landlord.send(RESOLVE, { input: ASKED });
    expect(data.resolvePerson.__typename).toBe("PersonForReview");
  });

  it("is not merged by one keeper alone, nor by a stranger, nor without a reason", async () => {
    expect(codesOf((await merge(city, ofCity.own, ofCity.other, "짧음")).errors)).toEqual(["REASON_INVALID"]);
    const proposed = await merge(city, ofCity.own, ofCity.other);
    expect(proposed.data.mergePeople.__typename).toBe("MergeProposed");
    expect((await merge(city, ofCity.own, ofCity.other)).data.mergePeople.__typename).toBe("MergeProposed");
    const { data } = await medical.send(LOOK, { key: ofMedical.own });
    expect(data.lookForDoubles.doubles).toEqual([{ subjectKey: ofMedical.other, mergeProposed: true }]);
    expect(codesOf((await merge(landlord, ofCity.own, ofCity.other)).errors)).toEqual(["NOT_FOUND"]);
  });

  it("is one when both keepers have said so; keys of both records work for every agency", async () => {
    const merged = await merge(medical, ofMedical.own, ofMedical.other);
    expect(merged.data.mergePeople.__typename).toBe("PeopleMerged");
    ({ mergeId } = merged.data.mergePeople);
    const known = await landlord.send(RESOLVE, { input: ASKED });
    expect(known.data.resolvePerson.__typename).toBe("PersonKnown");
    for (const [as, { own, other }] of [
      [city, ofCity],
      [medical, ofMedical],
    ] as const)
      for (const key of [own, other]) {
        const { data, errors } = await as.send(NAMED, { key });
        expect(errors).toBeUndefined();
        // A keeper goes on seeing its own record, whichever key it uses.
        expect(data.resident).toEqual({ subjectKey: own, name: ASKED.name, phone: ASKED.phone });
      }
    expect((await merge(city, ofCity.own, ofCity.other)).data.mergePeople.__typename).toBe("AlreadyOnePerson");
  });

  it("moves nothing, and is what it was when one keeper takes it back", async () => {
    expect(await everything()).toEqual(before);
    const input = { mergeId, reason: "동명이인으로 확인되어 되돌림" };
    const stranger = await landlord.send(SEPARATE, { input: { ...input, idempotencyKey: idempotencyKey() } });
    expect(codesOf(stranger.errors)).toEqual(["NOT_FOUND"]);
    const separated = await city.send(SEPARATE, { input: { ...input, idempotencyKey: idempotencyKey() } });
    expect(separated.data.separatePeople).toEqual({ __typename: "PeopleSeparated" });
    expect(await everything()).toEqual(before);
    expect((await landlord.send(RESOLVE, { input: ASKED })).data.resolvePerson.__typename).toBe("PersonForReview");
    for (const [as, { other }] of [
      [city, ofCity],
      [medical, ofMedical],
    ] as const)
      expect((await as.send(KEY, { key: other })).data.resident).toEqual({ subjectKey: other });
    const [kept] = await hub.sql("residents", "select reason, undo_reason from resident_merge");
    for (const [sealed, words] of [[kept?.reason, REASON] as const, [kept?.undo_reason, input.reason] as const])
      expect([Buffer.isBuffer(sealed), String(sealed).includes(words)]).toEqual([true, false]);
    const changes = await hub.sql(
      "residents",
      "select fields[1] as field, count(*)::int as people from access_record where action = 'change' and result = 'allowed' group by 1 order by 1",
    );
    expect(changes).toEqual([
      { field: "Mutation.mergePeople", people: 2 },
      { field: "Mutation.separatePeople", people: 2 },
    ]);
  });
});

describe("P-17 new keys for everybody", () => {
  // Processes of their own have a clock of their own.
  const inOneProcess = shape() === "one-process" ? it : it.skip;
  const rotate = (as: Caller, given: object = {}) =>
    as.send(ROTATE, {
      input: { reason: "키 사본 분실에 따른 교체", overlapHours: 48, idempotencyKey: idempotencyKey(), ...given },
    });
  const keyFor = async (as: Caller, key: string): Promise<string | null> =>
    (await as.send(KEY, { key })).data.resident?.subjectKey ?? null;

  inOneProcess("leave the former ones until the window ends, and then they are unknown", async () => {
    const { own: former } = await ownKey(city);
    const theirs = (await ownKey(medical)).own;
    const { data } = await rotate(city);
    expect(data.rotateSubjectKeys.formerUntil).toBe("2026-11-24T03:00:00.000Z");
    const fresh = (await keyFor(city, former)) ?? "";
    expect(fresh).toMatch(/^sub_/);
    expect(fresh).not.toBe(former);
    expect(await keyFor(city, fresh)).toBe(fresh);
    expect(await keyFor(medical, theirs)).toBe(theirs);
    now = new Date("2026-11-24T03:00:00Z");
    expect(await keyFor(city, former)).toBeNull();
    expect(await keyFor(city, fresh)).toBe(fresh);
  });

  it("are given with a reason and within bounds, once for each request", async () => {
    expect(codesOf((await rotate(city, { reason: "그냥" })).errors)).toEqual(["REASON_INVALID"]);
    expect(codesOf((await rotate(city, { overlapHours: 721 })).errors)).toEqual(["OVERLAP_INVALID"]);
    expect(codesOf((await rotate(hub.nobody)).errors)).not.toEqual([]);
    const again = { idempotencyKey: idempotencyKey() };
    const epochs = async (): Promise<unknown[]> => await hub.sql("residents", "select * from subject_key_epoch");
    const before = (await epochs()).length;
    await Promise.all([rotate(medical, again), rotate(medical, again)]);
    expect(await epochs()).toHaveLength(before + 1);
  });
});
