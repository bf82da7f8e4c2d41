import { makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { NOT_ALLOWED } from "../kit/the-app-role";
import {
  HOUR,
  JEJU_SI,
  MANAGER,
  OFFICER,
  openEmergencies,
  OPERATOR,
  REASON,
  SELF,
  staff,
  START,
  STRANGER,
  SYSTEM,
  urgent,
} from "./emergency.fixture";

type Emergencies = Awaited<ReturnType<typeof openEmergencies>>;

let its: Emergencies;
beforeAll(async () => {
  its = await openEmergencies();
});
afterAll(() => its.close());
beforeEach(() => {
  its.clock.now = START;
});

const later = (milliseconds: number): void => {
  its.clock.now = new Date(its.clock.now.getTime() + milliseconds);
};

describe("P-14 the second person of a look in an emergency", () => {
  it.each<[string, Viewer]>([
    ["a second system of the agency", makeViewer({ ...SYSTEM, actor: "cli_second" })],
    [
      "a second system that claims the duty",
      makeViewer({ ...SYSTEM, actor: "cli_second", duties: ["control_operator"] }),
    ],
    ["a colleague without the duty", staff("acc_colleague", ["visiting_manager"])],
  ])("is not %s, by the code nor by the database", async (_who, viewer) => {
    const id = await its.asked(SYSTEM);
    expect((await its.approve(viewer, id)).codes).toEqual(["ROLE_FORBIDDEN"]);
    const said = `update emergency_access set approved_by = '${viewer.actor}', approved_at = now() where id = '${id}'`;
    expect((await its.app.ask(viewer, said)).rowCount).toBe(0);
    expect((await its.phone(SYSTEM)).data._entities[0].phone).toBeNull();
  });

  it.each([
    ["of the control room", OPERATOR],
    ["who is the privacy officer", OFFICER],
  ])("is a member of staff %s", async (_who, viewer) => {
    const id = await its.asked(SYSTEM);
    expect(await its.approve(viewer, id)).toMatchObject({
      codes: [],
      data: { approveEmergencyAccess: { approvedBy: viewer.actor } },
    });
  });

  it("is not who asked, whatever their duties", async () => {
    const id = await its.asked(urgent(OPERATOR));
    expect((await its.approve(OPERATOR, id)).codes).toEqual(["SECOND_PERSON_REQUIRED"]);
  });
});

describe("P-14 FP-26 after a look in an emergency", () => {
  it("the privacy officer has it in a list at once, approved or not, and nobody else has", async () => {
    const list = "{ emergencyAccesses(first: 200) { totalCount nodes { id actor approvedAt } } }";
    const before = await its.asked();
    const after = await its.approved();
    const { nodes } = (await its.ask(OFFICER, list)).data.emergencyAccesses;
    expect(nodes).toEqual(
      expect.arrayContaining([
        { id: before, actor: MANAGER.actor, approvedAt: null },
        { id: after, actor: MANAGER.actor, approvedAt: its.clock.now.toISOString() },
      ]),
    );
    for (const viewer of [MANAGER, OPERATOR, SYSTEM, STRANGER, SELF])
      expect((await its.ask(viewer, list)).data.emergencyAccesses).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it("a review is due within 24 hours and a notice within 5 days, and what is overdue says so", async () => {
    const id = await its.approved();
    expect(await its.tasks(id)).toEqual([
      ["EMERGENCY_REVIEW", false],
      ["EMERGENCY_NOTICE", false],
    ]);
    later(24 * HOUR);
    expect(await its.tasks(id)).toEqual([
      ["EMERGENCY_REVIEW", true],
      ["EMERGENCY_NOTICE", false],
    ]);
    expect((await its.review(OFFICER, id)).data.reviewEmergencyAccess).toEqual({
      ...{ finding: "JUSTIFIED", reviewedAt: its.clock.now.toISOString() },
    });
    later(96 * HOUR);
    expect(await its.tasks(id)).toEqual([["EMERGENCY_NOTICE", true]]);
    expect((await its.tell(OFFICER, id)).data.giveEmergencyNotice).toEqual({ noticeMethod: "PHONE" });
    expect(await its.tasks(id)).toEqual([]);
  });

  it("it is reviewed by somebody who neither asked for it, nor approved it, nor looked", async () => {
    const [asker, approver, looker] = [MANAGER, OPERATOR, staff("acc_looker")].map((viewer) =>
      makeViewer({ ...viewer, duties: [...viewer.duties, "privacy_officer"], purpose: null, basis: null }),
    ) as [Viewer, Viewer, Viewer];
    const id = await its.approved();
    later(HOUR / 2);
    expect((await its.phone(urgent(looker))).data._entities[0].phone).toMatch(/^000-/);
    for (const viewer of [asker, approver, looker])
      expect((await its.review(viewer, id)).codes).toEqual(["SECOND_PERSON_REQUIRED"]);
    for (const viewer of [OPERATOR, MANAGER, SYSTEM])
      expect((await its.review(viewer, id)).codes).toEqual(["ROLE_FORBIDDEN"]);
    expect((await its.review(STRANGER, id)).codes).toEqual(["NOT_FOUND"]);
    expect((await its.review(SELF, id)).codes).toEqual(["UNAUTHENTICATED"]);
    expect((await its.review(OFFICER, id, "JUSTIFIED", "확인")).codes).toEqual(["REASON_INVALID"]);
    expect((await its.review(OFFICER, id)).codes).toEqual([]);
    expect((await its.review(OFFICER, id)).codes).toEqual(["EMERGENCY_REVIEWED"]);
  });

  it("one that nobody approved is neither reviewed nor told: there was no look", async () => {
    const id = await its.asked();
    expect((await its.review(OFFICER, id)).codes).toEqual(["NOT_FOUND"]);
    expect((await its.tell(OFFICER, id)).codes).toEqual(["NOT_FOUND"]);
    later(2 * HOUR);
    expect(await its.noticeOf(id)).toBeUndefined();
  });

  it("what the database was told of it stays: nobody unsays, redates or says it for another", async () => {
    const id = await its.approved();
    expect((await its.review(OFFICER, id)).codes).toEqual([]);
    const other = staff("acc_other", ["privacy_officer"]);
    for (const change of [
      "approved_by = null, approved_at = null, reviewed_by = null, reviewed_at = null, finding = null",
      "finding = 'misuse'",
      "actor = 'acc_another'",
      "expires_at = expires_at + interval '1 day'",
      "notified_at = now(), notified_by = 'acc_officer', notice_method = 'letter'",
    ])
      await expect(
        its.app.ask(other, `update emergency_access set ${change} where id = '${id}'`),
      ).rejects.toMatchObject(NOT_ALLOWED);
    const notOfficer = "notified_at = now(), notified_by = 'acc_operator', notice_method = 'letter'";
    await expect(
      its.app.ask(OPERATOR, `update emergency_access set ${notOfficer} where id = '${id}'`),
    ).rejects.toMatchObject(NOT_ALLOWED);
  });

  it("the person reads of it when the hour is over: who, when, why, which classes, what was seen, and whether they were told", async () => {
    const id = await its.approved();
    await its.phone(MANAGER);
    expect(await its.noticeOf(id)).toBeUndefined();
    expect(await its.noticeOf(id, OFFICER)).toMatchObject({ id, actor: MANAGER.actor });
    later(HOUR);
    expect(await its.noticeOf(id)).toEqual({
      id,
      agencyId: JEJU_SI,
      reason: REASON,
      classes: ["PII_BASIC", "PII_CONTACT", "LOCATION", "HEALTH"],
      seen: ["Resident.phone"],
      openedAt: "2026-11-22T03:00:00.000Z",
      expiresAt: "2026-11-22T04:00:00.000Z",
      notifyBy: "2026-11-27T03:00:00.000Z",
      notifiedAt: null,
      noticeMethod: null,
      actor: null,
    });
    expect((await its.tell(OFFICER, id)).codes).toEqual([]);
    expect(await its.noticeOf(id)).toMatchObject({ notifiedAt: its.clock.now.toISOString(), noticeMethod: "PHONE" });
    expect((await its.tell(OFFICER, id)).codes).toEqual(["NOTICE_SENT"]);
    expect(await its.notices(STRANGER)).toEqual([]);
    expect(await its.notices(makeViewer({ ...SELF, actor: "res_other" }))).toEqual([]);
  });

  it("P-25 a review that finds misuse begins the notice of it", async () => {
    const id = await its.approved();
    await its.phone(MANAGER);
    expect((await its.review(OFFICER, id, "MISUSE")).codes).toEqual([]);
    const { data } = await its.ask(OFFICER, "{ privacyTasks { kind dueAt } }");
    expect(data.privacyTasks).toContainEqual({ kind: "MISUSE_NOTICE", dueAt: "2026-11-25T03:00:00.000Z" });
  });
});
