import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { aSubgraph, type TurnedSubgraph } from "../kit/a-subgraph";
import { type Copies, copyDatabases } from "../kit/copies";

const NOW = new Date("2026-11-22T03:00:00Z");
const DAY = 86_400_000;
const PERSON = residentId(healingMembers()[0]?.slug ?? "");

const self = (id: string): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "self", actor: id, purpose: "OWN_RIGHTS", basis: "SELF" });
const system = (slug: string): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId(slug), actor: `cli_${slug}` });
const officer = (slug: string, actor: string): Viewer =>
  makeViewer({ ...system(slug), audience: "staff", actor, duties: ["privacy_officer"] });

const CLAIM = "mutation ($input: ClaimRightInput!) { claimRight(input: $input) { id controllerAgencyId dueAt } }";
const ANSWER = "mutation ($input: AnswerRightsRequestInput!) { answerRightsRequest(input: $input) { granted ground } }";
const OWN = `{ me { rightsRequests {
  id kind controllerAgencyId granted ground answer about objectionEndsAt objectionRoute forwardedBy
  forwarded { controllerAgencyId granted answer }
} } }`;
const TASKS = "{ privacyTasks { kind about overdue } }";
const OF_PERSON = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident {
  rightsRequests { id forwardedBy granted forwarded { granted answer } }
} } }`;

const refusal = { granted: false, answer: "법령에 따라 5년간 보존해야 합니다.", ground: "STATUTE" };
const grant = { granted: true, answer: "요청하신 대로 정정하였습니다.", ground: null };

let copies: Copies;
let residents: TurnedSubgraph;
beforeAll(async () => {
  copies = await copyDatabases();
  residents = await aSubgraph("residents", copies, NOW);
});
afterAll(async () => {
  await residents.close();
  await copies.drop();
});
beforeEach(() => {
  residents.clock.now = NOW;
});

const claim = async (person: string, input: object) =>
  residents.ask(self(person), CLAIM, { input: { wish: "제 전화번호를 고쳐 주십시오.", ...input } });
const answer = (viewer: Viewer, input: object) => residents.ask(viewer, ANSWER, { input });
type Seen = { id: string; controllerAgencyId: string; forwardedBy: string | null };
const requests = async (person: string): Promise<Seen[]> =>
  (await residents.ask(self(person), OWN)).data.me.rightsRequests;
const about = async (viewer: Viewer): Promise<string[]> =>
  (await residents.ask(viewer, TASKS)).data.privacyTasks.map((task: { about: string }) => task.about);

describe("P-32 a datum that came from another agency", () => {
  let asked: string;

  it("is corrected where the person asks, and the request goes on to its source, each with its own answer", async () => {
    const claimed = await claim(PERSON, { kind: "CORRECTION", agencyId: agencyId("jeju-medical") });
    expect(claimed.codes).toEqual([]);
    asked = claimed.data.claimRight.id;
    const [source] = (await requests(PERSON)).filter(({ forwardedBy }) => forwardedBy !== null);
    expect(source).toMatchObject({
      controllerAgencyId: agencyId("jpdc"),
      forwardedBy: agencyId("jeju-medical"),
    });
    expect(await about(system("jeju-medical"))).toEqual([asked]);
    expect(await about(system("jpdc"))).toEqual([source?.id]);
    expect((await answer(system("jpdc"), { id: asked, ...grant })).codes).toEqual(["NOT_FOUND"]);
    expect((await answer(system("jeju-medical"), { id: source?.id, ...grant })).codes).toEqual(["NOT_FOUND"]);
    const wrong = { granted: false, answer: "확인 결과 정보가 정확합니다.", ground: "UNFOUNDED" };
    expect((await answer(system("jpdc"), { id: source?.id, ...wrong })).codes).toEqual([]);
    expect((await answer(system("jeju-medical"), { id: asked, ...grant })).codes).toEqual([]);
    const [own] = (await requests(PERSON)).filter(({ id }) => id === asked);
    expect(own).toMatchObject({
      granted: true,
      answer: grant.answer,
      forwarded: { controllerAgencyId: agencyId("jpdc"), granted: false, answer: wrong.answer },
    });
  });

  it("is shown with both answers to the agency that forwarded it, and to no third one", async () => {
    const seenBy = async (slug: string) =>
      (await residents.ask(system(slug), OF_PERSON, { r: [{ __typename: "Resident", id: PERSON }] })).data._entities[0]
        .rightsRequests;
    expect(await seenBy("jeju-medical")).toContainEqual(
      expect.objectContaining({ id: asked, granted: true, forwarded: expect.objectContaining({ granted: false }) }),
    );
    expect(await seenBy("jpdc")).toHaveLength(1);
    expect(await seenBy("jeju-si")).toEqual([]);
  });

  it("is asked for of the keeper or of an agency that was given data, and of no other", async () => {
    const { codes } = await claim(PERSON, { kind: "CORRECTION", agencyId: agencyId("jeju-si") });
    expect(codes).toEqual(["NOT_FOUND"]);
    const access = await claim(PERSON, { kind: "ACCESS", agencyId: agencyId("jeju-medical") });
    const [own] = (await requests(PERSON)).filter(({ id }) => id === access.data.claimRight.id);
    expect(own).toMatchObject({ forwarded: null });
  });
});

describe("P-32 what a statute says is kept", () => {
  let subject: string;
  let keeper: string;
  let id: string;
  beforeAll(async () => {
    const [row] = (await residents.sql(
      `select c.resident_id as person, r.controller_agency_id as keeper from case_record c
       join resident r on r.id = c.resident_id and r.controller_agency_id = c.controller_agency_id
       where c.closed_on is null order by c.id limit 1`,
    )) as { person: string; keeper: string }[];
    if (!row) throw new Error("no agency keeps both the record and an open case of somebody");
    ({ person: subject, keeper } = row);
    const claimed = await claim(subject, { kind: "DELETION", wish: "제 기록을 모두 지워 주십시오." });
    id = claimed.data.claimRight.id;
  });
  const clerk = (actor: string, duties: string[] = ["privacy_officer"]): Viewer =>
    makeViewer({ ...ANONYMOUS, audience: "staff", agency: keeper, actor, duties });

  it("is not deleted on request: the refusal names its ground and where to object", async () => {
    expect((await answer(clerk("one"), { id, ...grant })).codes).toEqual(["DELETION_BARRED"]);
    expect((await answer(clerk("one"), { id, ...refusal, ground: null })).codes).toEqual(["GROUND_INVALID"]);
    expect((await answer(clerk("one", ["counsellor"]), { id, ...refusal })).codes).toEqual(["ROLE_FORBIDDEN"]);
    expect((await answer(clerk("one"), { id, ...refusal })).codes).toEqual([]);
    const [own] = await requests(subject);
    expect(own).toMatchObject({
      granted: false,
      ground: "STATUTE",
      answer: refusal.answer,
      objectionEndsAt: new Date(NOW.getTime() + 90 * DAY).toISOString(),
      objectionRoute: expect.stringContaining("분쟁조정위원회"),
    });
  });

  it("can be objected to within 90 days, once, and is then due in ten days", async () => {
    const objection = { kind: "OBJECTION", wish: "보존 근거를 다시 검토해 주십시오.", about: id };
    residents.clock.now = new Date(NOW.getTime() + 90 * DAY);
    expect((await claim(subject, objection)).codes).toEqual(["OBJECTION_TOO_LATE"]);
    residents.clock.now = new Date(NOW.getTime() + 90 * DAY - 1);
    const first = await claim(subject, objection);
    expect(first.data.claimRight).toMatchObject({
      controllerAgencyId: keeper,
      dueAt: new Date(NOW.getTime() + 100 * DAY - 1).toISOString(),
    });
    expect((await claim(subject, objection)).data.claimRight.id).toBe(first.data.claimRight.id);
    expect((await claim(PERSON, objection)).codes).toEqual(["NOT_FOUND"]);
    expect((await claim(subject, { ...objection, about: null })).codes).toEqual(["NOT_FOUND"]);
    expect((await claim(subject, { ...objection, about: first.data.claimRight.id })).codes).toEqual([
      "OBJECTION_INVALID",
    ]);
  });

  it("is looked at again by a person who did not refuse it", async () => {
    const [objection] = (await requests(subject)).filter((one) => (one as { about?: string }).about === id);
    const input = { id: objection?.id, ...refusal };
    residents.clock.now = new Date(NOW.getTime() + 91 * DAY);
    const machine = makeViewer({ ...ANONYMOUS, audience: "partner", agency: keeper, actor: "cli_1" });
    expect((await answer(machine, input)).codes).toEqual(["ROLE_FORBIDDEN"]);
    expect((await answer(clerk("one"), input)).codes).toEqual(["SECOND_PERSON_REQUIRED"]);
    expect((await answer(clerk("two"), input)).codes).toEqual([]);
  });
});

describe("P-31 a request that nobody answers", () => {
  it("is overdue for the privacy officer when its ten days are over, and not a moment before", async () => {
    const { data } = await claim(PERSON, { kind: "SUSPENSION" });
    const { id } = data.claimRight;
    const task = async () =>
      (await residents.ask(officer("jpdc", "acc_1"), TASKS)).data.privacyTasks.find(
        (one: { about: string }) => one.about === id,
      );
    residents.clock.now = new Date(NOW.getTime() + 10 * DAY - 1);
    expect(await task()).toMatchObject({ kind: "RIGHTS_REQUEST", overdue: false });
    residents.clock.now = new Date(NOW.getTime() + 10 * DAY);
    expect(await task()).toMatchObject({ overdue: true });
  });
});
