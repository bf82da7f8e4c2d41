import { openDatabase } from "../../kit/database";
import { programmeId } from "../../seed/slugs";
import { remindOfChecks } from "../../subgraphs/services/health-checks/remind-of-checks";
import { jile } from "../kit/personas";
import { asStaff } from "../kit/signed-in";
import type { Answer } from "../kit/the-hub";
import { describeTurningTheClock } from "../kit/turning-the-clock";
import { HEALING, healingAt, ONE } from "./residents-healing.fixture";
import { at, attempts, carried, notice, noticed, notices, says, send } from "./residents-notices.fixture";
import { advanceThrough, city, club, codesOf, hub, idempotencyKey, ordered } from "./services-laundry.fixture";

const LEARNING = programmeId("learning-courtyard");
const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { participantKey } } } }`;
const ENROL =
  "mutation ($input: EnrolInput!) { enrol(input: $input) { ... on EnrolmentMade { enrolment { key state version } } } }";
const END = "mutation ($input: EndEnrolmentInput!) { endEnrolment(input: $input) { __typename } }";
const RULE = "mutation ($input: SetEnrolmentRuleInput!) { setEnrolmentRule(input: $input) { __typename } }";
const DESK = "mutation ($input: SetNoticeDeskInput!) { setNoticeDesk(input: $input) { phone } }";
const OWN_DESK = "{ noticeDesk { phone setBy setAt } }";

const once = () => ({ idempotencyKey: idempotencyKey() });
const only = ({ data, errors }: Answer) => {
  expect(errors).toBeUndefined();
  return Object.values(data)[0] as ReturnType<typeof JSON.parse>;
};

describeTurningTheClock("what somebody is told", () => {
  let count = 0;
  beforeEach(() => {
    carried.length = 0;
    for (const channel of Object.keys(says)) delete says[channel];
  });

  it("is that there is a place for them, who waited longest for it", async () => {
    const institute = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
    const enrol = async (nth: number) => {
      const phone = `000-0000-940${nth}`;
      const person = { name: "가상 대기", birthDate: `1957-01-0${nth}`, sex: "FEMALE", phone, areaCode: "5011000000" };
      const { resident } = only(await institute.send(REGISTER, { input: { ...person, ...once() } }));
      const input = { programmeId: LEARNING, audience: "LOCAL_RESIDENT", ...resident, ...once() };
      return only(await institute.send(ENROL, { input })).enrolment as { key: string; state: string; version: number };
    };
    const first = await enrol(1);
    const [{ inside }] = (await hub.sql(
      "services",
      "select count(*)::int as inside from enrolment where programme_id = $1 and state = 'enrolled' and valid_to is null",
      [LEARNING],
    )) as [{ inside: number }];
    const rule = { programmeId: LEARNING, unit: "PERSON", capacity: inside, version: 0, ...once() };
    only(await institute.send(RULE, { input: rule }));
    expect([first.state, (await enrol(2)).state, (await enrol(3)).state]).toEqual([
      ...["ENROLLED", "WAITLISTED", "WAITLISTED"],
    ]);
    const leaving = { enrolmentKey: first.key, version: first.version, to: "WITHDRAWN", ...once() };
    only(await institute.send(END, { input: leaving }));
    expect(await noticed((count += 1))).toMatchObject({ template: "place_given" });
    await send(at(10));
    expect(carried).toMatchObject([
      { address: "000-0000-9402", text: expect.stringContaining("자리가 났습니다") as string },
    ]);
  });

  it("is that their health check is tomorrow: once, in words that name no check, and not a day later", async () => {
    const hospital = healingAt(hub, () => new Date());
    const made = only(
      await hospital.schedule(ONE, { firstOn: at(12).toISOString().slice(0, 10), programmeId: HEALING }),
    );
    expect(made.__typename).toBe("HealthChecksScheduled");
    const db = await openDatabase({ name: "services", rows: [], migrations: [] }, { url: hub.urls.services.appUrl });
    for (const _ of ["an hour", "and the next"]) await remindOfChecks.run(db, new Date());
    await db.destroy();
    const { id, template } = await noticed((count += 1));
    expect(template).toBe("appointment_due");
    await send(new Date(at(9.5).getTime() + 24 * 3_600_000));
    expect([carried, await notice(id)]).toMatchObject([[], { state: "dropped" }]);
    await hub.sql("residents", "update notice set state = 'queued', next_at = now(), ended_at = null where id = $1", [
      id,
    ]);
    await send(at(10));
    expect(carried.map(({ text }) => text)).toEqual([expect.stringContaining("약속하신 날이 다가왔습니다")]);
  });

  it("is kept by whoever sees to it now, and not by who hung while sending it and comes back", async () => {
    const order = await ordered();
    await advanceThrough(order, "PICKUP_SCHEDULED");
    const { id } = await noticed((count += 1));
    const hung = send(at(10), {
      deliver: async () => {
        await send(new Date(at(10).getTime() + 3 * 60_000));
        return { outcome: "refused", code: "LATE" };
      },
      ask: () => Promise.reject(new Error("it is not asked")),
    });
    await hung;
    expect(await notice(id)).toMatchObject({ state: "delivered" });
    expect(await attempts(id)).toEqual(["alimtalk delivered"]);
    expect(carried).toHaveLength(1);
  });

  it("is where to ask back: the desk that the agency named last; who did so is kept, and of its staff only administrators may", async () => {
    const say = async (as: typeof club, phone: string) => as.send(DESK, { input: { phone, ...once() } });
    for (const phone of ["064-000-0000", "064-000-0001"]) only(await say(club, phone));
    const { phone, setBy, setAt } = only(await club.send(OWN_DESK));
    expect([phone, setBy]).toEqual(["064-000-0001", expect.stringMatching(/^cli_/)]);
    expect(Date.parse(setAt)).toBeGreaterThan(Date.now() - 60_000);
    expect(await hub.sql("residents", "select from notice_desk")).toHaveLength(2);
    expect(only(await city.send(OWN_DESK))).toBeNull();
    const [worker, admin] = [await asStaff(hub, "jpdc-worker"), await asStaff(hub, "jpdc-admin")];
    expect(codesOf(await say(worker, "064-000-0002"))).toEqual(["ROLE_FORBIDDEN"]);
    expect(only(await say(admin, "064-000-0002"))).toEqual({ phone: "064-000-0002" });
    expect(only(await admin.send(OWN_DESK)).setBy).toMatch(/^acc_/);
    expect(await notices()).toHaveLength(count);
  });
});
