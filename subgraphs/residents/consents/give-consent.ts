import { IsNull, MoreThan } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import type { DataClass } from "../../../access/data-class";
import { DATA_CLASSES, isSensitive } from "../../../access/data-class";
import { isPurpose } from "../../../access/sees-class";
import { Forbidden, Invalid } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { isUnder } from "../../../kit/age";
import { seoulDate } from "../../../kit/clock";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { birthDateOf } from "../people/own-record";
import { ResidentGuardianRow } from "../people/resident-guardian.entity";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { noSuchConsent } from "./no-such-consent";
import { type ConsentKind, type ConsentMethod, ConsentRow, type GuardianMethod } from "./consent.entity";

/** What a person was told and agreed to: the five items of PIPA Art. 17(2), and how. */
export type GiveConsent = {
  subjectKey: string;
  kind: ConsentKind;
  recipientAgencyId: string | null;
  purpose: string | null;
  classes: string[];
  validTo: Date | null;
  refusalText: string | null;
  method: ConsentMethod;
  /** How the guardian, who consents for a child under 14 (PIPA Art. 22-2) or an adult ward, was verified. */
  guardianMethod: GuardianMethod | null;
  /** The consent that this one takes the place of; nothing in a consent is ever changed. */
  supersedes: string | null;
  idempotencyKey: string;
};

type Problem<Outcome extends string> = { outcome: Outcome; message: string; messageKo: string };

export type GiveConsentOutcome =
  | { outcome: "ConsentGiven"; consentId: string }
  | (Problem<"ConsentIncomplete"> & { missing: string[] })
  | Problem<"GuardianRequired">;

const AGE_OF_CONSENT = 14;
const SHORTEST_REFUSAL_TEXT = 10;
const AGENCY = /^agy_[0-9a-z]+$/;

/** Records that a person allowed the keeper of the record to give another agency data about them, for one purpose. */
export async function giveConsent(
  work: Work,
  secrets: Pick<Secrets, "cipher" | "subjects">,
  { subjectKey, idempotencyKey, ...wish }: GiveConsent,
): Promise<GiveConsentOutcome> {
  const agency = actingAgency(work.viewer);
  const person = await personOfKey(work, secrets.subjects, subjectKey);
  if (!person) throw noSuchPerson();
  const recorded = { subject: person.id, action: "create", by: "Mutation.giveConsent", classes: wish.classes } as const;
  if (person.controllerAgencyId !== agency)
    throw refusedChange(
      work,
      { ...recorded, classes: [] },
      new Forbidden(
        "Only the agency that keeps the record takes this consent.",
        "대상자 정보를 보유한 기관만 동의를 받을 수 있습니다.",
        "ROLE_FORBIDDEN",
      ),
    );
  const missing = missingItems(work, wish);
  if (missing.length > 0) return incomplete(missing);
  const isChild = isUnder(AGE_OF_CONSENT, await birthDateOf(work, secrets.cipher, person.id), seoulDate(work.now));
  if (isChild && !wish.guardianMethod) return GUARDIAN_REQUIRED;
  if (wish.guardianMethod && !(await work.tx.existsBy(ResidentGuardianRow, { residentId: person.id })))
    throw refusedChange(work, recorded, guardianNotRecorded());
  return once(
    work,
    { operation: "giveConsent", key: idempotencyKey, request: { ...wish, residentId: person.id } },
    () => {
      recordChange(work, recorded);
      return record(work, person.id, wish);
    },
  );
}

/** Which of the legal items are not there, or are not what the law asks for. */
function missingItems(
  { viewer, now }: Work,
  {
    kind,
    recipientAgencyId,
    purpose,
    classes,
    validTo,
    refusalText,
  }: Omit<GiveConsent, "subjectKey" | "idempotencyKey">,
): string[] {
  const known = classes.filter((one): one is DataClass => (DATA_CLASSES as readonly string[]).includes(one));
  const items = classes.length > 0 && known.length === classes.length;
  // Sensitive data is never agreed to in one tick with other data (PIPA Art. 23).
  const separate = known.every((one) => isSensitive(one) === (kind === "sensitive"));
  return [
    ...(recipientAgencyId && AGENCY.test(recipientAgencyId) && recipientAgencyId !== viewer.agency
      ? []
      : ["recipient"]),
    // Statistics are never about one person.
    ...(isPurpose(purpose) && purpose !== "STATISTICS" ? [] : ["purpose"]),
    ...(items && separate ? [] : ["items"]),
    ...(validTo && validTo > now ? [] : ["period"]),
    ...(refusalText && refusalText.trim().length >= SHORTEST_REFUSAL_TEXT ? [] : ["refusalText"]),
  ];
}

const incomplete = (missing: string[]): GiveConsentOutcome => ({
  outcome: "ConsentIncomplete",
  missing,
  message: `A consent names one agency as recipient, its purpose, the items (sensitive ones in a consent of their own), the period, and what refusing means. Not right: ${missing.join(", ")}.`,
  messageKo: `동의에는 제공받는 기관(1곳), 목적, 항목(민감정보는 별도 동의), 보유기간, 거부 시 불이익이 모두 있어야 합니다. 확인할 항목: ${missing.join(", ")}`,
});

const guardianNotRecorded = (): Invalid =>
  new Invalid(
    "Nobody is recorded as this person's legal guardian. Record who it is (recordGuardian), and send the consent again.",
    "이 대상자의 법정대리인이 등록되어 있지 않습니다. recordGuardian으로 먼저 등록한 뒤 다시 보내십시오.",
    "GUARDIAN_NOT_RECORDED",
  );

const GUARDIAN_REQUIRED: GiveConsentOutcome = {
  outcome: "GuardianRequired",
  message: "For a child under 14 the legal guardian consents, verified by one of the methods of Decree Art. 17-2.",
  messageKo: "만 14세 미만 아동은 확인된 법정대리인의 동의가 필요합니다.",
};

async function record(
  work: Work,
  residentId: string,
  {
    recipientAgencyId,
    purpose,
    classes,
    validTo,
    refusalText,
    supersedes,
    ...given
  }: Omit<GiveConsent, "subjectKey" | "idempotencyKey">,
): Promise<GiveConsentOutcome> {
  const { tx, viewer, now } = work;
  const consent: ConsentRow = {
    ...given,
    id: newId("cns"),
    residentId,
    controllerAgencyId: viewer.agency ?? "",
    recipientAgencyId: recipientAgencyId ?? "",
    purpose: purpose ?? "",
    classes: classes as DataClass[],
    validTo: validTo ?? now,
    refusalText: refusalText ?? "",
    givenAt: now,
    withdrawnAt: null,
    supersededBy: null,
    recordedBy: viewer.actor ?? "",
    synthetic: false,
  };
  await tx.insert(ConsentRow, consent);
  if (supersedes) await supersede(work, supersedes, consent);
  return { outcome: "ConsentGiven", consentId: consent.id };
}

/** Only a consent of the same person to the same agency, of the same kind and in force, ends by a new one (PIPA Art. 18(3)). */
async function supersede({ tx, now }: Work, former: string, { id, residentId, ...consent }: ConsentRow): Promise<void> {
  const { controllerAgencyId, recipientAgencyId, kind } = consent;
  const { affected } = await tx.update(
    ConsentRow,
    {
      id: former,
      residentId,
      controllerAgencyId,
      recipientAgencyId,
      kind,
      withdrawnAt: IsNull(),
      supersededBy: IsNull(),
      // What was given under one that is over must be destroyed: no new one takes that duty away.
      validTo: MoreThan(now),
    },
    { supersededBy: id },
  );
  if (affected !== 1) throw noSuchConsent();
}
