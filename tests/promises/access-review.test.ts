import pg from "pg";
import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { openDatabase } from "../../kit/database";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import { SYSTEM_CONTEXT } from "../../kit/row-security";
import type { SubgraphRuntime } from "../../kit/runtime";
import type { Viewer } from "../../kit/viewer";
import { healingMembers } from "../../seed/people";
import { residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { writeReviews } from "../../subgraphs/residents/reviews/write-reviews";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";
import { NOT_ALLOWED, theAppRole } from "../kit/the-app-role";

const PEOPLE = healingMembers().map(({ slug }) => residentId(slug));
const [WATCHED = "", FRIEND = ""] = PEOPLE;

const staff = (actor: string, duties: string[] = [], agency = "agy_jpdc"): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "staff", agency, agencyKind: "public_corporation", actor, duties });
const OFFICER = staff("acc_officer", ["privacy_officer"]);

let now = new Date("2026-11-01T00:30:00Z");
let copies: Copies;
let runtime: SubgraphRuntime;
let superuser: pg.Client;
beforeAll(async () => {
  copies = await copyDatabases(["residents"]);
  const { appUrl, ownerUrl } = copies.urls.residents;
  const url = new URL(theServers().databases.residents.superuserUrl);
  url.pathname = new URL(ownerUrl).pathname;
  superuser = new pg.Client({ connectionString: url.toString(), options: SYSTEM_CONTEXT });
  await superuser.connect();
  await recordLastMonth();
  runtime = await openSubgraph(residents, {
    appUrl,
    ownerUrl: null,
    keys: makeKeys(theServers().keysDir),
    seed: false,
    clock: () => now,
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
  await review();
});
afterAll(async () => {
  await Promise.all([runtime.close(), superuser.end()]);
  await copies.drop();
});

async function review(): Promise<void> {
  const db = await openDatabase(
    { name: "residents", rows: [], migrations: [] },
    { url: copies.urls.residents.appUrl, poolSize: 1 },
  );
  await writeReviews.run(db, now);
  await db.destroy();
}

type Recorded = { account: string; subject?: string; action?: string; denied?: boolean; purpose?: string };

const record = (at: string, { account, subject = FRIEND, action = "view", denied = false, purpose }: Recorded) =>
  superuser.query(
    `insert into access_record (at, request_id, account, agency, audience, reason, subject, action, fields, classes, purpose, result, refusal)
     values ($1, 'r', $2, 'agy_jpdc', 'staff', '월간 현황 보고용 명단', $3, $4, '{Resident.name}', '{PII_BASIC}', $5, $6, $7)`,
    [
      at,
      account,
      subject,
      action,
      purpose ?? "HOUSING_MANAGEMENT",
      denied ? "denied" : "allowed",
      denied ? "ACCESS_NO_BASIS" : null,
    ],
  );

/** Two calm accounts, and one for each rule. */
async function recordLastMonth(): Promise<void> {
  await superuser.query("delete from access_record").catch(() => {});
  for (const account of ["acc_calm", "acc_other"]) await record("2026-10-05T03:00:00Z", { account });
  await record("2026-10-06T15:30:00Z", { account: "acc_night" });
  for (let day = 10; day < 15; day += 1)
    await record(`2026-10-${day}T03:00:00Z`, { account: "acc_fond", subject: WATCHED });
  for (let time = 10; time < 20; time += 1)
    await record(`2026-10-08T03:00:${time}Z`, { account: "acc_refused", denied: true });
  await record("2026-10-09T03:00:00Z", { account: "acc_caseless", purpose: "CASE_MANAGEMENT" });
  await record("2026-10-09T03:00:00Z", { account: "acc_officer", action: "download" });
  for (let one = 0; one < 40; one += 1)
    await record("2026-10-20T03:00:00Z", { account: "acc_busy", subject: `res_${one}` });
  // Neither the month before nor this one.
  await record("2026-09-30T14:59:59Z", { account: "acc_september" });
  await record("2026-10-31T15:00:00Z", { account: "acc_november" });
}

const REVIEW = `query ($month: String!) { accessReview(month: $month) {
  month dueAt isOverdue findings { id rule account looks disposition } } }`;
const DISPOSE = `mutation ($input: DisposeOfFindingInput!) { disposeOfFinding(input: $input) { disposition disposedAt } }`;
const NOTE = "업무와 무관한 반복 열람으로 확인됨";

type Finding = { id: string; rule: string; account: string; looks: number };

async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await runtime.run({ query, variables }, asking(viewer));
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: (errors ?? []).map(({ extensions }) => extensions?.code),
  };
}
const october = async (viewer = OFFICER) => (await ask(viewer, REVIEW, { month: "2026-10" })).data.accessReview;
const found = async (rule: string): Promise<Finding> =>
  (await october()).findings.find((one: Finding) => one.rule === rule);
const dispose = (viewer: Viewer, id: string, disposition: string, note = NOTE) =>
  ask(viewer, DISPOSE, { input: { id, disposition, note } });

describe("P-23 on the first day of a month", () => {
  it("FT-44 it is reviewed who looked at whom in the month before, by rules, for each account, in ten days of any time zone", async () => {
    const { month, dueAt, isOverdue, findings } = await october();
    expect([month, dueAt, isOverdue]).toEqual(["2026-10", "2026-11-10T15:00:00.000Z", false]);
    expect(findings.map(({ rule, account, looks }: Finding) => [rule, account, looks])).toEqual([
      ["DENIED", "acc_refused", 10],
      ["DOWNLOAD", "acc_officer", 1],
      ["MANY_EYES", expect.any(String), 1],
      ["MANY_EYES", expect.any(String), 1],
      ["MANY_EYES", expect.any(String), 1],
      ["MANY_EYES", expect.any(String), 1],
      ["MANY_EYES", expect.any(String), 1],
      ["NO_CASE", "acc_caseless", 1],
      ["RETURNING", "acc_fond", 5],
      ["UNUSUAL_HOURS", "acc_night", 1],
      ["VOLUME", "acc_busy", 40],
    ]);
  });

  it("it is done once, whoever asks for it again", async () => {
    const before = await october();
    await review();
    expect(await october()).toEqual(before);
  });

  it.each([
    ["another duty", staff("acc_worker", ["member_administrator"])],
    ["another agency", staff("acc_x", ["privacy_officer"], "agy_other")],
    ["an agency's system", makeViewer({ ...OFFICER, audience: "partner" })],
  ])("nobody else has a review: %s", async (_who, viewer) => {
    expect(await october(viewer)).toBeNull();
    expect((await dispose(viewer, (await found("RETURNING")).id, "JUSTIFIED")).codes).toEqual(["NOT_FOUND"]);
  });

  it("AL-12 nobody decides about what he looked at himself, by the code nor by the database", async () => {
    const { id } = await found("DOWNLOAD");
    expect((await dispose(OFFICER, id, "JUSTIFIED")).codes).toEqual(["SECOND_PERSON_REQUIRED"]);
    const app = await theAppRole(copies.urls.residents.appUrl);
    const decide = `update access_finding set disposition = 'justified', note = 'n', disposed_by = 'acc_x', disposed_at = now() where id = '${id}'`;
    expect((await app.ask(OFFICER, decide)).rowCount).toBe(0);
    await expect(app.ask(OFFICER, "delete from access_record")).rejects.toMatchObject(NOT_ALLOWED);
    expect((await app.ask(OFFICER, "select from access_record")).rowCount).toBe(0);
    await app.close();
  });

  it("a finding is decided once and with a reason, and is overdue after ten days", async () => {
    const { id } = await found("UNUSUAL_HOURS");
    expect((await dispose(OFFICER, id, "JUSTIFIED", "당직")).codes).toEqual(["REASON_INVALID"]);
    expect((await dispose(OFFICER, id, "JUSTIFIED")).data.disposeOfFinding).toMatchObject({ disposition: "JUSTIFIED" });
    expect((await dispose(OFFICER, id, "MISUSE")).codes).toEqual(["FINDING_DISPOSED"]);
    now = new Date("2026-11-10T15:00:01Z");
    expect((await october()).isOverdue).toBe(true);
  });
});

describe("P-25 a look beyond authority", () => {
  it("is told to the person: what, when, by when, and what can be done; and to nobody else", async () => {
    const { id } = await found("RETURNING");
    await dispose(OFFICER, id, "MISUSE");
    const self = (actor: string) =>
      makeViewer({ ...ANONYMOUS, audience: "self", actor, purpose: "OWN_RIGHTS", basis: "SELF" });
    const OWN = "{ me { misuseNotices { lookedAgencyId classes lookedAt openedAt dueAt sentAt advice } } }";
    expect((await ask(self(WATCHED), OWN)).data.me.misuseNotices).toEqual([]);

    const { data: owed } = await ask(OFFICER, "{ privacyTasks { kind about dueAt } }");
    const [task] = owed.privacyTasks.filter(({ kind }: { kind: string }) => kind === "MISUSE_NOTICE");
    expect(task.dueAt).toBe("2026-11-13T15:00:01.000Z");
    const advice = "모르는 연락에 주소를 확인해 주지 마십시오. 신고: 국번 없이 118";
    await ask(OFFICER, "mutation ($input: SendMisuseNoticeInput!) { sendMisuseNotice(input: $input) { id } }", {
      input: { id: task.about, advice },
    });
    expect((await ask(self(WATCHED), OWN)).data.me.misuseNotices).toEqual([
      {
        lookedAgencyId: "agy_jpdc",
        classes: ["PII_BASIC"],
        lookedAt: "2026-10-10T03:00:00.000Z",
        openedAt: "2026-11-10T15:00:01.000Z",
        dueAt: "2026-11-13T15:00:01.000Z",
        sentAt: "2026-11-10T15:00:01.000Z",
        advice,
      },
    ]);
    expect((await ask(self(FRIEND), OWN)).data.me.misuseNotices).toEqual([]);
  });
});
