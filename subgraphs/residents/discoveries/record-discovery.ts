import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { actingAgency } from "../../../kit/acting-agency";
import { emit } from "../../../kit/events/outbox";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { noSuchPerson, personOfKey } from "../subject-keys/person-of-key";
import { type DiscoveryReason, DiscoveryRow, type DiscoverySource, DiscoveryStepRow } from "./discovery.entity";
import { groundOfDiscovery } from "./discovery.policy";

export type RecordDiscovery = {
  subjectKey: string | null;
  areaCode: string;
  programmeId: string | null;
  source: DiscoverySource;
  reasons: DiscoveryReason[];
  idempotencyKey: string;
};
export type RecordDiscoveryOutcome = { outcome: "DiscoveryRecorded"; discoveryId: string };

const RECORD = { action: "create", by: "Mutation.recordDiscovery", classes: ["WELFARE"] } as const;

/** Keeps that an agency found a household in a blind spot, and why nobody had reached it. */
export async function recordDiscovery(
  work: Work,
  subjects: Pseudonyms,
  { subjectKey, idempotencyKey, ...found }: RecordDiscovery,
): Promise<RecordDiscoveryOutcome> {
  const agencyId = actingAgency(work.viewer);
  insistOnNoStatistics(work.viewer);
  const person = subjectKey === null ? null : await personOfKey(work, subjects, subjectKey);
  if (subjectKey !== null && !person) throw noSuchPerson();
  const residentId = person?.id ?? null;
  insistOnSense(found);
  const ground = groundOfDiscovery(work.viewer, found, seoulDate(work.now));
  if (ground === null)
    throw residentId === null ? notYours() : refusedChange(work, { ...RECORD, subject: residentId }, notYours());
  const request = { ...found, residentId };
  return once(work, { operation: "recordDiscovery", key: idempotencyKey, request }, async () => ({
    outcome: "DiscoveryRecorded",
    discoveryId: await keepDiscovery(work, { ...found, residentId, ground, agencyId }, RECORD.by),
  }));
}

type Found = Omit<DiscoveryRow, "id" | "state" | "version" | "recordedAt">;

/** Writes a discovery of an agency that may make it; the id of it. */
export async function keepDiscovery(work: Work, found: Found, by: string): Promise<string> {
  const { tx, viewer, now } = work;
  const id = newId("dsc");
  const reasons = [...new Set(found.reasons)];
  await tx.insert(DiscoveryRow, { ...found, reasons, id, state: "new", version: 1, recordedAt: now });
  const { agencyId, programmeId, source } = found;
  await tx.insert(DiscoveryStepRow, {
    discoveryId: id,
    version: 1,
    agencyId,
    state: "new",
    at: now,
    actor: viewer.actor,
  });
  if (found.residentId !== null) recordChange(work, { ...RECORD, by, subject: found.residentId });
  await emit(work, { type: "DiscoveryRecorded", subject: id, data: { programmeId, source, state: "new" } });
  return id;
}

function insistOnSense({ reasons, areaCode, programmeId }: Omit<RecordDiscovery, "subjectKey" | "idempotencyKey">) {
  if (reasons.length === 0)
    throw new Invalid(
      "Say for at least one reason why the household was not reached.",
      "사각지대 사유를 하나 이상 선택하십시오.",
      "DISCOVERY_REASON_REQUIRED",
    );
  if (!/^\d{10}$/.test(areaCode))
    throw new Invalid("An area code has 10 digits.", "행정구역 코드는 10자리 숫자입니다.", "AREA_INVALID");
  if (programmeId !== null && !/^prg_[0-9a-z]+$/.test(programmeId))
    throw new Invalid("This is not the id of a programme.", "사업 ID가 아닙니다.", "PROGRAMME_INVALID");
}

const notYours = (): Forbidden =>
  new Forbidden(
    "Discoveries are recorded by agencies with the role OUTREACH in the programme, and by security agencies.",
    "발굴 기록은 해당 사업의 대상자 발굴(OUTREACH) 역할 기관 또는 보장기관만 할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
