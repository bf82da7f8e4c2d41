import { makeViewer } from "../../kit/caller-context";
import { agencyId } from "../../seed/slugs";
import { type Stories, storiesIn } from "./change-stories.fixture";
import {
  type Asked,
  type Changes,
  counsellor,
  keeper,
  openChanges,
  operator,
  recipient,
  themselves,
  urgent,
} from "./changes.fixture";

const KEY = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { subjectKey } } }";
/** The officer who is also the account that looked. */
const judgeInOwnCase = makeViewer({ ...counsellor, actor: keeper.actor, duties: ["privacy_officer"] });

let changes: Changes;
let stories: Stories;
/** The two people as the recipient calls them. */
let theirs: { key: string; otherKey: string };

beforeAll(async () => {
  changes = await openChanges();
  stories = storiesIn(changes);
  for (const name of [...Object.keys(stories.of), "giveConsent"]) expect((await stories.play(name)).codes).toEqual([]);
  const { id, otherId } = stories.made;
  const { data } = await changes.ask(recipient, KEY, {
    r: [id, otherId].map((id) => ({ __typename: "Resident", id })),
  });
  const [key, otherKey] = data._entities.map(({ subjectKey }: { subjectKey: string }) => subjectKey);
  theirs = { key, otherKey };
});
afterAll(() => changes.close());

/** The recipient does what is the keeper's, with its own names for the two. */
async function byTheRecipient(name: string): Promise<Asked> {
  const { key, otherKey } = stories.made;
  Object.assign(stories.made, theirs);
  const asked = await stories.play(name, recipient);
  Object.assign(stories.made, { key, otherKey });
  return asked;
}

const byRecipientsStaff = (name: string): Promise<Asked> =>
  stories.play(name, makeViewer({ ...recipient, audience: "staff", actor: "acc_nurse", duties: ["counsellor"] }));
const byWhoLooked = (name: string): Promise<Asked> => stories.play(name, judgeInOwnCase);
const bySubjectOfFinding = (name: string): Promise<Asked> =>
  stories.play(name, makeViewer({ ...counsellor, duties: ["privacy_officer"] }));
const byWhoAsked = (name: string): Promise<Asked> => stories.play(name, urgent(keeper));
const byAnotherSystem = (name: string): Promise<Asked> =>
  stories.play(name, makeViewer({ ...keeper, actor: "cli_second", duties: ["control_operator"] }));
const byWhoApproved = (name: string): Promise<Asked> =>
  stories.play(name, makeViewer({ ...operator, duties: ["privacy_officer"] }));
const byACounsellor = (name: string): Promise<Asked> => stories.play(name, counsellor);
const asBefore = (name: string): Promise<Asked> => stories.play(name);
const claim = (input: object): Promise<Asked> =>
  changes.change(themselves(stories.made.id), "claimRight", { wish: "다시 살펴봐 주십시오.", ...input });
async function mergedFirst(name: string): Promise<Asked> {
  expect((await stories.play("mergePeople")).codes).toEqual([]);
  return byTheRecipient(name);
}
const objectToWhatWasGranted = (): Promise<Asked> => claim({ kind: "OBJECTION", about: stories.made.request });
const askAStranger = (): Promise<Asked> => claim({ kind: "ACCESS", agencyId: agencyId("jile") });

type Refused = [what: string, name: string, code: string, action: string, act: (name: string) => Promise<Asked>];

describe("AL-05 a change that is refused to somebody who knew of the record", () => {
  it.each<Refused>([
    ["a guardian by another agency", "recordGuardian", "ROLE_FORBIDDEN", "change", byTheRecipient],
    ["a protected address by another agency", "protectAddress", "ROLE_FORBIDDEN", "change", byTheRecipient],
    ["the end of one by another agency", "endAddressProtection", "ROLE_FORBIDDEN", "change", byTheRecipient],
    ["a consent taken by another agency", "giveConsent", "ROLE_FORBIDDEN", "create", byTheRecipient],
    ["a consent ended by its recipient", "withdrawConsent", "NOT_FOUND", "change", byTheRecipient],
    ["a destruction under a consent in force", "confirmDestruction", "CONSENT_IN_FORCE", "delete", asBefore],
    ["a destruction said by whose work it is not", "confirmDestruction", "ROLE_FORBIDDEN", "delete", byRecipientsStaff],
    ["a health check kept by whose work it is not", "recordHealthCheck", "ROLE_FORBIDDEN", "create", byTheRecipient],
    ["a score kept by whose work it is not", "recordQualityOfLife", "ROLE_FORBIDDEN", "create", byTheRecipient],
    ["a household entered by whose work it is not", "enterHighRisk", "ROLE_FORBIDDEN", "create", byTheRecipient],
    ["a request answered twice", "answerRightsRequest", "REQUEST_ANSWERED", "change", asBefore],
    ["a request answered by whose work it is not", "answerRightsRequest", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["an objection to what was granted", "claimRight", "OBJECTION_INVALID", "create", objectToWhatWasGranted],
    ["a request to an agency without data", "claimRight", "NOT_FOUND", "create", askAStranger],
    ["a dispute answered twice", "answerAccessDispute", "REQUEST_ANSWERED", "change", asBefore],
    ["a dispute answered by who looked", "answerAccessDispute", "SECOND_PERSON_REQUIRED", "change", byWhoLooked],
    ["a dispute answered by whose work it is not", "answerAccessDispute", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["a notice sent twice", "sendMisuseNotice", "NOTICE_SENT", "change", asBefore],
    ["a notice sent by whose work it is not", "sendMisuseNotice", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["a finding judged twice", "disposeOfFinding", "FINDING_DISPOSED", "create", asBefore],
    [
      "a finding judged by whom it is about",
      "disposeOfFinding",
      "SECOND_PERSON_REQUIRED",
      "create",
      bySubjectOfFinding,
    ],
    ["an emergency look without a basis", "openEmergencyAccess", "ACCESS_NO_BASIS", "create", byACounsellor],
    [
      "an emergency look approved by who asked",
      "approveEmergencyAccess",
      "SECOND_PERSON_REQUIRED",
      "change",
      byWhoAsked,
    ],
    ["one approved by a second system", "approveEmergencyAccess", "ROLE_FORBIDDEN", "change", byAnotherSystem],
    ["one approved by whose work it is not", "approveEmergencyAccess", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["one reviewed by whose work it is not", "reviewEmergencyAccess", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["one reviewed by who approved it", "reviewEmergencyAccess", "SECOND_PERSON_REQUIRED", "change", byWhoApproved],
    ["one reviewed twice", "reviewEmergencyAccess", "EMERGENCY_REVIEWED", "change", asBefore],
    ["a notice of one given twice", "giveEmergencyNotice", "NOTICE_SENT", "change", asBefore],
    ["a notice of one by whose work it is not", "giveEmergencyNotice", "ROLE_FORBIDDEN", "change", byACounsellor],
    ["a merge by an agency that keeps neither", "mergePeople", "NOT_FOUND", "change", byTheRecipient],
    ["its end by an agency that keeps neither", "separatePeople", "NOT_FOUND", "change", mergedFirst],
  ])("leaves a record of the refusal: %s (%s, %s)", async (_what, name, code, action, act) => {
    const { codes, requestId } = await act(name);
    expect(codes).toEqual([code]);
    const people = stories.of[name]?.about?.() ?? [stories.made.id];
    expect(await changes.recordsOf(requestId, name)).toMatchObject(
      people.map((subject) => ({ action, result: "denied", subject, refusal: code })),
    );
    expect(await changes.recordsOf(requestId, name)).toHaveLength(people.length);
  });
});
