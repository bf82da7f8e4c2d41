import type { Viewer } from "../../kit/viewer";
import {
  type Asked,
  type Changes,
  counsellor,
  KEEPER,
  keeper,
  officer,
  RECIPIENT,
  recipient,
  themselves,
} from "./changes.fixture";
import { emergencyStories } from "./emergency-stories.fixture";
import { noticeStories } from "./notice-stories.fixture";
import { healingStories } from "./healing-stories.fixture";
import { outreachStories } from "./outreach-stories.fixture";

/** What the mutations made one after another; the later ones go on with it. */
export type Made = Partial<
  Record<
    | "id"
    | "key"
    | "otherId"
    | "otherKey"
    | "consent"
    | "request"
    | "access"
    | "dispute"
    | "notice"
    | "finding"
    | "merge"
    | "discovery"
    | "task"
    | "entry"
    | "told",
    string
  >
>;

export type Story = {
  action: string;
  /** By whom it is done; the keeper's system where nothing else is said. */
  by?: () => Viewer;
  act(viewer: Viewer): Promise<Asked>;
  learn?(data: Asked["data"]): Made;
  /** Whom it concerns; the one person where nothing else is said. */
  about?: () => (string | undefined)[];
};

export type Stories = {
  made: Made;
  of: Record<string, Story>;
  /** Does it once, as whoever may, or again as somebody else. */
  play(name: string, viewer?: Viewer): Promise<Asked>;
};

export const REASON = "담당자가 서류로 확인한 사실입니다.";
const PERSON = { name: "가상 기록", birthDate: "1951-04-02", phone: "000-0000-9123" };
const OTHER = { name: "가상 중복", birthDate: "1962-08-17", phone: "000-0000-9124" };
const REST = { sex: "FEMALE", areaCode: "5011000000" };
const CONSENT = {
  kind: "PROVISION",
  recipientAgencyId: RECIPIENT,
  purpose: "HEALTH_CARE",
  classes: ["PII_BASIC"],
  validTo: "2030-01-01T00:00:00Z",
  refusalText: "동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.",
  method: "PAPER",
};

/** How each mutation of residents that concerns a person is really done, in an order in which each can be. */
export function storiesIn(changes: Changes): Stories {
  const { ask, change, owner } = changes;
  const made: Made = {};
  let wishes = 0;
  const once = (): { idempotencyKey: string } => ({ idempotencyKey: `once-${(wishes += 1)}` });
  const bothPeople = () => [made.id, made.otherId].sort();

  const aboutOwnRecord: Record<string, Story> = {
    registerPerson: {
      action: "create",
      act: (as) =>
        change(
          as,
          "registerPerson",
          { ...PERSON, ...REST, ...once() },
          "... on PersonRegistered { resident { id subjectKey } }",
        ),
      learn: ({ registerPerson: { resident } }) => ({ id: resident.id, key: resident.subjectKey }),
    },
    resolvePerson: { action: "view", act: (as) => change(as, "resolvePerson", PERSON) },
    lookForDoubles: { action: "view", act: (as) => change(as, "lookForDoubles", { subjectKey: made.key }) },
    numberPerson: {
      action: "change",
      act: (as) => change(as, "numberPerson", { subjectKey: made.key, agencyLocalId: "J-0001", ...once() }),
    },
    recordGuardian: {
      action: "change",
      act: (as) =>
        change(as, "recordGuardian", {
          ...{ subjectKey: made.key, name: "가상 보호자", relation: "언니", phone: "000-0000-9125" },
          ...{ verifiedBy: "PAPER", ...once() },
        }),
    },
    protectAddress: {
      action: "change",
      act: (as) =>
        change(as, "protectAddress", { subjectKey: made.key, namedAgencyIds: [RECIPIENT], reason: REASON, ...once() }),
    },
    endAddressProtection: {
      action: "change",
      act: (as) => change(as, "endAddressProtection", { subjectKey: made.key, reason: REASON, ...once() }),
    },
  };

  const aboutConsent: Record<string, Story> = {
    giveConsent: {
      action: "create",
      act: (as) =>
        change(
          as,
          "giveConsent",
          { ...CONSENT, subjectKey: made.key, ...once() },
          "... on ConsentGiven { consent { id } }",
        ),
      learn: ({ giveConsent: { consent } }) => ({ consent: consent.id }),
    },
    withdrawConsent: {
      action: "change",
      act: (as) => ask(as, "mutation ($id: ID!) { withdrawConsent(id: $id) { id } }", { id: made.consent }),
    },
    confirmDestruction: {
      action: "delete",
      by: () => recipient,
      act: (as) => change(as, "confirmDestruction", { consentId: made.consent, method: "ERASED" }),
    },
  };

  const aboutRights: Record<string, Story> = {
    claimRight: {
      action: "create",
      by: () => themselves(made.id),
      act: (as) => change(as, "claimRight", { kind: "ACCESS", wish: "제 정보를 보고 싶습니다." }, "id"),
      learn: ({ claimRight: { id } }) => ({ request: id }),
    },
    answerRightsRequest: {
      action: "change",
      act: (as) => change(as, "answerRightsRequest", { id: made.request, granted: true, answer: REASON }),
    },
    disputeAccess: {
      action: "create",
      by: () => themselves(made.id),
      async act(as) {
        const { data } = await ask(as, "{ me { accessLog { id } } }");
        // The oldest: that the keeper's system made the record.
        const look = data.me.accessLog.at(-1);
        return change(as, "disputeAccess", { entry: look.id, reason: "왜 보셨는지 알고 싶습니다." }, "id");
      },
      learn: ({ disputeAccess: { id } }) => ({ dispute: id }),
    },
    answerAccessDispute: {
      action: "change",
      by: () => officer,
      act: (as) =>
        change(as, "answerAccessDispute", { id: made.dispute, finding: "MISUSE", answer: REASON }, "notice { id }"),
      learn: ({ answerAccessDispute: { notice } }) => ({ notice: notice.id }),
    },
    sendMisuseNotice: {
      action: "change",
      by: () => officer,
      act: (as) => change(as, "sendMisuseNotice", { id: made.notice, advice: "모르는 연락에 주의하십시오." }),
    },
    disposeOfFinding: {
      action: "create",
      by: () => officer,
      async act(as) {
        made.finding ??= await aFinding();
        return change(as, "disposeOfFinding", { id: made.finding, disposition: "MISUSE", note: REASON });
      },
    },
  };

  /** What a review found of a look at the person. */
  async function aFinding(): Promise<string> {
    await owner.query(
      "insert into access_review values ('arv_1', $1, '2026-10-01', '2026-11-01T00:00:00Z', '2026-11-11T00:00:00Z')",
      [KEEPER],
    );
    await owner.query(
      `insert into access_finding (id, review_id, agency_id, rule, account, looks, subjects, classes, first_at, last_at)
       values ('afd_1', 'arv_1', $1, 'RETURNING', $2, 5, $3, '{PII_BASIC}', '2026-10-01', '2026-10-09')`,
      [KEEPER, counsellor.actor, [made.id]],
    );
    return "afd_1";
  }

  const aboutTwo: Record<string, Story> = {
    mergePeople: {
      action: "change",
      about: bothPeople,
      async act(as) {
        if (!made.otherKey) Object.assign(made, await anotherPerson());
        const input = { keep: made.key, fold: made.otherKey, reason: REASON, ...once() };
        return change(as, "mergePeople", input, "... on PeopleMerged { mergeId }");
      },
      learn: ({ mergePeople: { mergeId } }) => ({ merge: mergeId }),
    },
    separatePeople: {
      action: "change",
      about: bothPeople,
      act: (as) => change(as, "separatePeople", { mergeId: made.merge, reason: REASON, ...once() }),
    },
  };

  async function anotherPerson(): Promise<Made> {
    const input = { ...OTHER, ...REST, ...once() };
    const { data } = await change(
      keeper,
      "registerPerson",
      input,
      "... on PersonRegistered { resident { id subjectKey } }",
    );
    const { id, subjectKey } = data.registerPerson.resident;
    return { otherId: id, otherKey: subjectKey };
  }

  const of = {
    ...aboutOwnRecord,
    ...aboutConsent,
    ...aboutRights,
    ...emergencyStories(changes, made),
    ...outreachStories(changes, made),
    ...healingStories(changes, made),
    ...noticeStories(changes, made),
    ...aboutTwo,
  };
  return {
    made,
    of,
    async play(name, viewer) {
      const story = of[name];
      if (!story) throw new Error(`there is no story of ${name}`);
      const asked = await story.act(viewer ?? story.by?.() ?? keeper);
      if (asked.codes.length === 0 && !viewer) Object.assign(made, story.learn?.(asked.data));
      return asked;
    },
  };
}
