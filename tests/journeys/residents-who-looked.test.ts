import { healingMembers } from "../../seed/people";
import { accountId, agencyId } from "../../seed/slugs";
import { jpdc } from "../kit/personas";
import { asStaff, newPrivacyOfficer, privacyOfficer, theResident } from "../kit/signed-in";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const PERSON = healingMembers().find(({ slug }) => slug === "healing-01-1");

const RESOLVE = "mutation ($input: ResolvePersonInput!) { resolvePerson(input: $input) { __typename } }";
const LOG = "{ me { accessLog { id at agency action fields classes purpose basis result withCase } } }";
const DISPUTE = `mutation ($input: DisputeAccessInput!) {
  disputeAccess(input: $input) { id lookedAgencyId lookedAt purpose receivedAt dueAt answeredAt finding }
}`;
const TASKS = "{ privacyTasks { kind about dueAt overdue resident { subjectKey } } }";
const REVIEWED = `query ($key: ID!) {
  resident(subjectKey: $key) { accessDisputes { id lookedAccount withCase reason } misuseNotices { id dueAt openedAt sentAt } }
}`;
const ANSWER =
  "mutation ($input: AnswerAccessDisputeInput!) { answerAccessDispute(input: $input) { finding answeredAt } }";
const SEND = "mutation ($input: SendMisuseNoticeInput!) { sendMisuseNotice(input: $input) { sentAt } }";
const OWN = `{ me {
  accessDisputes { finding answer notice { advice } }
  misuseNotices { lookedAgencyId lookedAt fields classes advice sentAt }
} }`;

const DAY = 86_400_000;
const HOUR = 3_600_000;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const lasts = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

type Look = { id: string; agency: string | null; purpose: string; withCase: boolean | null };
type Task = { kind: string; about: string; overdue: boolean };

describe("E10 who looked at me?", () => {
  let hub: Hub;
  let me: Caller;
  let officer: Caller;
  beforeAll(async () => {
    hub = await theHub();
    me = await theResident(hub);
    officer = await newPrivacyOfficer(hub, jpdc);
  });
  afterAll(() => hub.close());

  const log = async (): Promise<Look[]> => (await me.send(LOG)).data.me.accessLog;
  const tasks = async (caller: Caller): Promise<Task[]> => (await caller.send(TASKS)).data.privacyTasks;
  const lookUp = async (): Promise<Look> => {
    const worker = await asStaff(hub, "jeju-si-worker");
    const { name, birthDate, phone } = PERSON ?? { name: "", birthDate: "", phone: "" };
    const { data } = await worker
      .stating({ purpose: "CASE_MANAGEMENT", basis: "STATUTE_15_4" })
      .send(RESOLVE, { input: { name, birthDate, phone } });
    expect(data.resolvePerson.__typename).toBe("PersonKnown");
    const [look] = (await log()).filter(({ agency }) => agency === agencyId("jeju-si"));
    if (!look) throw new Error("the look is not in the log");
    return look;
  };
  const dispute = async (entry: string) => {
    const input = { entry, reason: "저는 제주시에 상담을 신청한 적이 없습니다." };
    const answer = await me.send(DISPUTE, { input });
    expect(answer.errors).toBeUndefined();
    return answer.data.disputeAccess;
  };

  let look: Look;
  let id: string;

  it("P-33 the log shows agency, time, items, purpose and basis, and whether a case was behind it", async () => {
    look = await lookUp();
    expect(look).toEqual({
      id: expect.stringMatching(/^residents_/),
      at: expect.any(String),
      agency: agencyId("jeju-si"),
      action: "view",
      fields: ["Mutation.resolvePerson"],
      classes: ["PII_BASIC"],
      purpose: "CASE_MANAGEMENT",
      basis: "STATUTE_15_4",
      result: "allowed",
      withCase: false,
    });
    await me.send("{ me { name } }");
    const [own] = (await log()).filter(({ agency }) => agency === null);
    expect(own).toMatchObject({ withCase: null });
  });

  it("a dispute opens a review with ten days, once for each look", async () => {
    const opened = await dispute(look.id);
    id = opened.id;
    expect(opened).toMatchObject({ lookedAgencyId: agencyId("jeju-si"), purpose: "CASE_MANAGEMENT", finding: null });
    expect(lasts(opened.receivedAt, opened.dueAt)).toBe(10 * DAY);
    expect((await dispute(look.id)).id).toBe(id);
  });

  it("disputes nothing that is not in the person's own log", async () => {
    const own = (await log()).find(({ agency }) => agency === null);
    for (const entry of [own?.id ?? "", `${look.id.slice(0, -2)}AA`, "residents_x", "1"]) {
      const refused = await me.send(DISPUTE, { input: { entry, reason: "누구입니까?" } });
      expect([refused.data.disputeAccess, codes(refused)]).toEqual([null, ["NOT_FOUND"]]);
    }
    expect(codes(await me.send(DISPUTE, { input: { entry: look.id, reason: " " } }))).toEqual(["WISH_INVALID"]);
  });

  it("stands on the list of the keeper's privacy officer, and of nobody else", async () => {
    expect(await tasks(officer)).toContainEqual(expect.objectContaining({ kind: "ACCESS_DISPUTE", about: id }));
    expect(await tasks(hub.as(jpdc))).toContainEqual(expect.objectContaining({ about: id }));
    expect(await tasks(await asStaff(hub, "jpdc-worker"))).toEqual([]);
    expect(await tasks(await asStaff(hub, "jeju-si-worker"))).toEqual([]);
  });

  it("is overdue after the tenth day, at the top of the list", async () => {
    const later = (days: number) =>
      hub.sql(
        "residents",
        `update access_dispute set received_at = received_at - make_interval(days => $1),
           due_at = due_at - make_interval(days => $1) where id = $2`,
        [days, id],
      );
    await later(9);
    expect((await tasks(officer))[0]).toMatchObject({ about: id, overdue: false });
    await later(2);
    expect((await tasks(officer))[0]).toMatchObject({ about: id, overdue: true });
    await later(-11);
  });

  it("is answered by the privacy officer alone, with what the officer can see of it", async () => {
    const [task] = (await officer.send(TASKS)).data.privacyTasks.filter(({ about }: Task) => about === id);
    const variables = { key: task.resident.subjectKey };
    const saysNothing = await officer.send(REVIEWED, variables);
    expect([saysNothing.data.resident.accessDisputes[0].reason, codes(saysNothing)]).toEqual([
      null,
      ["ACCESS_NO_BASIS"],
    ]);
    const ownRecord = { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" };
    const { data } = await officer.stating(ownRecord).send(REVIEWED, variables);
    expect(data.resident.accessDisputes).toEqual([
      { id, lookedAccount: accountId("jeju-si-worker"), withCase: false, reason: expect.stringContaining("제주시") },
    ]);
    const input = { id, finding: "MISUSE", answer: "업무와 관련 없는 조회로 확인되었습니다." };
    expect(codes(await (await asStaff(hub, "jpdc-worker")).send(ANSWER, { input }))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await (await asStaff(hub, "jeju-si-worker")).send(ANSWER, { input }))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await hub.as(jpdc).send(ANSWER, { input }))).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(codes(await officer.send(ANSWER, { input: { ...input, answer: "네" } }))).toEqual(["ANSWER_INVALID"]);
  });

  it("P-25 misuse that is confirmed becomes a notice within 72 hours, with what, when and advice", async () => {
    const input = { id, finding: "MISUSE", answer: "업무와 관련 없는 조회로 확인되었습니다." };
    const { data, errors } = await officer.send(ANSWER, { input });
    expect(errors).toBeUndefined();
    expect(data.answerAccessDispute.finding).toBe("MISUSE");
    expect(codes(await officer.send(ANSWER, { input }))).toEqual(["REQUEST_ANSWERED"]);
    const [task] = (await officer.send(TASKS)).data.privacyTasks.filter(({ kind }: Task) => kind === "MISUSE_NOTICE");
    const reviewed = await officer.send(REVIEWED, { key: task.resident.subjectKey });
    const [notice] = reviewed.data.resident.misuseNotices;
    expect(notice).toMatchObject({ id: task.about, sentAt: null });
    expect(lasts(notice.openedAt, notice.dueAt)).toBe(72 * HOUR);
    expect((await me.send(OWN)).data.me).toEqual({
      accessDisputes: [{ finding: "MISUSE", answer: input.answer, notice: null }],
      misuseNotices: [],
    });
    const advice = "출처를 알 수 없는 전화나 문자에 응답하지 마십시오.";
    expect(codes(await officer.send(SEND, { input: { id: notice.id, advice } }))).toBeUndefined();
    expect(codes(await officer.send(SEND, { input: { id: notice.id, advice } }))).toEqual(["NOTICE_SENT"]);
    const told = await me.send(OWN);
    expect(told.data.me.misuseNotices).toEqual([
      {
        lookedAgencyId: agencyId("jeju-si"),
        lookedAt: expect.any(String),
        fields: ["Mutation.resolvePerson"],
        classes: ["PII_BASIC"],
        advice,
        sentAt: expect.any(String),
      },
    ]);
    expect(told.data.me.accessDisputes[0].notice).toEqual({ advice });
    expect((await tasks(officer)).map(({ kind }) => kind)).not.toContain("MISUSE_NOTICE");
  });

  it("a look that was explained is told with the reason, and is no misuse", async () => {
    const second = await dispute((await lookUp()).id);
    expect(second.id).not.toBe(id);
    const answer = "긴급복지 대상 여부를 확인하기 위한 조회였습니다.";
    await officer.send(ANSWER, { input: { id: second.id, finding: "EXPLAINED", answer } });
    const { data } = await me.send(OWN);
    expect(data.me.accessDisputes[0]).toEqual({ finding: "EXPLAINED", answer, notice: null });
    expect(data.me.misuseNotices).toHaveLength(1);
  });

  it("P-20 leaves a record of each step", async () => {
    const steps = (await me.send(LOG)).data.me.accessLog.map(({ fields }: { fields: string[] }) => fields.join());
    expect(steps).toEqual(
      expect.arrayContaining(["Mutation.disputeAccess", "Mutation.answerAccessDispute", "Mutation.sendMisuseNotice"]),
    );
  });
});

describe("AL-12 who looked", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("does not judge the own look", async () => {
    const officer = await privacyOfficer(hub, jpdc, "jpdc-worker");
    const { name, birthDate, phone } = PERSON ?? { name: "", birthDate: "", phone: "" };
    await officer
      .stating({ purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" })
      .send(RESOLVE, { input: { name, birthDate, phone } });
    const me = await theResident(hub);
    const [look] = (await me.send(LOG)).data.me.accessLog.filter(({ agency }: Look) => agency === agencyId("jpdc"));
    const opened = await me.send(DISPUTE, { input: { entry: look.id, reason: "왜 조회했습니까?" } });
    const input = {
      id: opened.data.disputeAccess.id,
      finding: "EXPLAINED",
      answer: "제가 필요해서 조회한 것입니다.",
    };
    expect(codes(await officer.send(ANSWER, { input }))).toEqual(["SECOND_PERSON_REQUIRED"]);
    await expect(
      hub.sql(
        "residents",
        `update access_dispute set answered_at = now(), answered_by = looked_account, finding = 'explained'
         where id = $1`,
        [input.id],
      ),
    ).rejects.toThrow(/access_dispute_check|violates check/);
  });
});
