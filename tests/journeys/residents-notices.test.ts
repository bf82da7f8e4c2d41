import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHearing } from "../../kit/events/hear";
import type { HubEvent } from "../../kit/events/event";
import { HOUR, MINUTE } from "../../kit/durations";
import { createLog } from "../../kit/log";
import { healingMembers } from "../../seed/people";
import { localTransport } from "../../subgraphs/residents/notices/local-transport";
import { residents } from "../../subgraphs/residents/main";
import { kordi, seniorClub } from "../kit/personas";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import {
  at,
  attempts,
  type Carried,
  carried,
  db,
  notice,
  noticed,
  notices,
  says,
  send,
} from "./residents-notices.fixture";
import {
  advanceThrough,
  city,
  club,
  codesOf,
  hub,
  idempotencyKey,
  ordered,
  PERSON,
  told,
} from "./services-laundry.fixture";

const TO_CALL = `{ peopleToCall { totalCount nodes { id template urgent version attempts { channel outcome code }
  resident { subjectKey } } } }`;
const RECORD = `mutation ($input: RecordCallInput!) { recordCall(input: $input) { __typename
  ... on CallRecorded { notice { state version attempts { channel outcome } } }
  ... on VersionConflict { currentVersion } ... on IllegalTransition { state possible } } }`;
const DESK = "mutation ($input: SetNoticeDeskInput!) { setNoticeDesk(input: $input) { phone } }";

const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
const morning = (): Date => at(10);
const recordCall = (noticeId: string, result: string, version: number, as = club) =>
  as.send(RECORD, { input: { noticeId, result, version, idempotencyKey: idempotencyKey() } });

let count = 0;
/** What somebody is told whose laundry is fetched soon. */
async function visitComing(hour?: number) {
  const order = await ordered();
  await advanceThrough(order, "PICKUP_SCHEDULED");
  return { order, ...(await noticed((count += 1), hour)) };
}

describeTurningTheClock("what must reach a person", () => {
  beforeEach(() => {
    carried.length = 0;
    for (const channel of Object.keys(says)) delete says[channel];
  });

  it("is told once, in words that name neither the person nor the service, with the number of the agency's desk", async () => {
    const input = { phone: "064-000-0000", idempotencyKey: idempotencyKey() };
    expect((await club.send(DESK, { input })).data.setNoticeDesk).toEqual({ phone: "064-000-0000" });
    const dear = { phone: "060-000-0000", idempotencyKey: idempotencyKey() };
    expect(codesOf(await club.send(DESK, { input: dear }))).toEqual(["NOTICE_DESK_INVALID"]);
    const { id } = await visitComing();
    const folder = mkdtempSync(join(tmpdir(), "tteurak-notices-"));
    await send(morning(), localTransport(folder));
    const lines = readFileSync(join(folder, "sent.jsonl"), "utf8").trim().split("\n");
    rmSync(folder, { recursive: true });
    expect(lines.map((line) => JSON.parse(line) as Carried)).toEqual([
      {
        channel: "alimtalk",
        address: PERSON.phone,
        text: "뜨락에서 알려 드립니다. 곧 댁으로 찾아갑니다. 궁금하시면 064-000-0000로 전화해 주세요.",
        key: `${id}-alimtalk`,
      },
    ]);
    expect(await notice(id)).toMatchObject({ state: "delivered", template: "visit_coming", channel: "alimtalk" });
    await send(later(morning(), HOUR));
    expect(carried).toEqual([]);
  });

  it("is one notice however often other owners tell of it, and also where it was forgotten that they did", async () => {
    const [event] = (await hub.sql(
      "services",
      "select id, 'services' as source, type, subject, at, data from outbox where type = 'NoticeAsked' limit 1",
    )) as unknown as [HubEvent];
    await hub.sql("residents", "delete from inbox where id = $1", [event.id]);
    const hear = createHearing(db, residents.listens ?? {}, () => new Date(), createLog("test", "fatal"));
    for (const _again of [1, 2]) expect((await hear([event])).heard).toEqual([event.id]);
    expect(await notices()).toHaveLength(1);
  });

  it("takes the next way where one is refused, tries again under the same key after 1, 5 and 30 minutes, and is then for a call", async () => {
    Object.assign(says, { alimtalk: { outcome: "refused", code: "NO_SUCH_FRIEND" }, text_message: 503 });
    const { id } = await visitComing();
    let now = morning();
    await send(now);
    expect(await attempts(id)).toEqual(["alimtalk refused NO_SUCH_FRIEND", "text_message failed HTTP_503"]);
    for (const [index, wait] of [MINUTE, 5 * MINUTE, 30 * MINUTE].entries()) {
      await send(later(now, wait - 1));
      expect(await attempts(id)).toHaveLength(2 + index);
      now = later(now, wait);
      await send(now);
      expect(await attempts(id)).toHaveLength(3 + index);
    }
    expect(await notice(id)).toMatchObject({ state: "call_list", channel: null });
    expect(carried.map(({ channel, key }) => [channel, key])).toEqual([
      ["alimtalk", `${id}-alimtalk`],
      ...[1, 2, 3, 4].map(() => ["text_message", `${id}-text_message`]),
    ]);
    expect(carried[0]?.authorization).toBe(`Basic ${Buffer.from("hub:secret").toString("base64")}`);
  });

  it("arrives when its receipt says so, and takes the next way where none came within an hour", async () => {
    Object.assign(says, {
      alimtalk: { outcome: "accepted", code: null },
      receipt: { outcome: "accepted", code: null },
    });
    const { id } = await visitComing();
    await send(morning());
    expect(await notice(id)).toMatchObject({ state: "sent", channel: "alimtalk" });
    await send(later(morning(), MINUTE));
    expect(await notice(id)).toMatchObject({ state: "sent" });
    says.receipt = 500;
    await send(later(morning(), 2 * MINUTE));
    expect(await notice(id)).toMatchObject({ state: "sent" });
    expect(carried).toHaveLength(1);
    says.receipt = { outcome: "delivered", code: null };
    await send(later(morning(), 3 * MINUTE));
    expect(await notice(id)).toMatchObject({ state: "delivered" });

    says.receipt = { outcome: "accepted", code: null };
    const lost = await visitComing();
    await send(morning());
    await send(later(morning(), HOUR));
    expect(await attempts(lost.id)).toEqual(["alimtalk refused NO_RECEIPT", "text_message delivered"]);
  });

  it("waits at night for the morning, unless nobody was there where somebody was looked after", async () => {
    const { id, order } = await visitComing(20.5);
    await send(at(21));
    await send(at(31.9));
    expect(carried).toEqual([]);
    await advanceThrough(order, "NO_ANSWER");
    const missed = await noticed((count += 1));
    await send(at(23));
    expect(carried.map(({ text }) => text)).toEqual([expect.stringContaining("괜찮으신지 알려 주세요")]);
    expect(await notice(missed.id)).toMatchObject({ template: "visit_missed", state: "delivered" });
    await send(at(32));
    expect(await notice(id)).toMatchObject({ state: "delivered" });
  });

  it("is not said any more where it comes too late: that somebody comes, twelve hours later", async () => {
    const [late, inTime] = [await visitComing(7.9), await visitComing(8.1)];
    await send(at(20));
    expect(carried.map(({ key }) => key)).toEqual([`${inTime.id}-alimtalk`]);
    expect(await notice(late.id)).toMatchObject({ state: "dropped" });
  });

  it("names nobody: no name, number or day of birth of a person stands in what is sent or told to other owners", async () => {
    await visitComing();
    await send(morning());
    const asked = await told("NoticeAsked");
    const all = JSON.stringify([carried.map(({ text }) => text), asked.map(({ data }) => data)]);
    expect(asked.length).toBeGreaterThan(4);
    for (const { name, birthDate, phone } of [PERSON, ...healingMembers()])
      for (const secret of [name, birthDate, phone]) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/세탁|빨래|건강|치유|방울|bubble|healing|laundry/i);
  });
});

describeTurningTheClock("the call list of an agency", () => {
  let id: string;
  const ofList = async (as = club) => (await as.send(TO_CALL)).data.peopleToCall;

  it("shows the agency that answers whom nothing reached, for a purpose and on a basis, with evidence of each person", async () => {
    const { nodes, totalCount } = await ofList();
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      expect.objectContaining({
        template: "VISIT_COMING",
        urgent: false,
        resident: { subjectKey: expect.any(String) as string },
      }),
    ]);
    ({ id } = nodes[0]);
    expect(nodes[0].attempts).toContainEqual({ channel: "TEXT_MESSAGE", outcome: "FAILED", code: "HTTP_503" });
    const [{ looks }] = (await hub.sql(
      "residents",
      "select count(*)::int as looks from access_record where 'Query.peopleToCall' = any (fields) and result = 'allowed'",
    )) as [{ looks: number }];
    expect(looks).toBe(1);
    expect(codesOf(await hub.as(seniorClub).send(TO_CALL))).toEqual(["ACCESS_NO_BASIS"]);
  });

  it("is empty for others, to whom there is no such notice; and nobody asks without signing in", async () => {
    for (const stranger of [city, hub.as(kordi).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" })]) {
      expect((await ofList(stranger)).nodes).toEqual([]);
      expect(codesOf(await recordCall(id, "REACHED", 1, stranger))).toEqual(["NOT_FOUND"]);
    }
    expect(codesOf(await recordCall(id, "REACHED", 1, hub.nobody))).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(codesOf(await hub.nobody.send(TO_CALL))).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  it("keeps whom nobody reached, and ends with who was told: once, in the order of versions, with evidence", async () => {
    const { version } = await notice(id);
    expect((await recordCall(id, "REACHED", version + 1)).data.recordCall).toEqual({
      __typename: "VersionConflict",
      currentVersion: version,
    });
    const input = { noticeId: id, result: "NO_ANSWER", version, idempotencyKey: idempotencyKey() };
    for (const _again of [1, 2])
      expect((await club.send(RECORD, { input })).data.recordCall.notice).toMatchObject({ state: "CALL_LIST" });
    expect((await ofList()).totalCount).toBe(1);
    const { notice: called } = (await recordCall(id, "REACHED", version + 1)).data.recordCall;
    expect(called).toMatchObject({ state: "CALLED", version: version + 2 });
    expect(called.attempts.slice(-2)).toEqual([
      { channel: "TELEPHONE", outcome: "NO_ANSWER" },
      { channel: "TELEPHONE", outcome: "REACHED" },
    ]);
    expect((await ofList()).nodes).toEqual([]);
    expect((await recordCall(id, "REACHED", version + 2)).data.recordCall).toMatchObject({
      __typename: "IllegalTransition",
      state: "CALLED",
      possible: [],
    });
    const changes = await hub.sql(
      "residents",
      "select agency from access_record where 'Mutation.recordCall' = any (fields) and action = 'change' and result = 'allowed'",
    );
    expect(changes).toHaveLength(2);
  });
});
