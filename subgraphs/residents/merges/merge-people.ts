import { In, IsNull } from "typeorm";
import { actingAccount } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { insistOnReason } from "../people/insist-on-reason";
import { ResidentRow } from "../people/resident.entity";
import { noSuchPerson, recordOfKey } from "../subject-keys/person-of-key";
import { nextMergeStep } from "./merge.policy";
import { ResidentMergeRow } from "./resident-merge.entity";

export type MergePeople = { keep: string; fold: string; reason: string; idempotencyKey: string };

export type MergePeopleOutcome =
  | { outcome: "PeopleMerged"; mergeId: string; residentId: string }
  | { outcome: "MergeProposed"; mergeId: string }
  | { outcome: "AlreadyOnePerson"; message: string; messageKo: string };

/**
 * Says that two records are one person. It holds when the agencies that keep them have both said so; the direction is that
 * of the first word. Nothing of either record is moved.
 */
export async function mergePeople(
  work: Work,
  { subjects, cipher }: Pick<Secrets, "subjects" | "cipher">,
  { idempotencyKey, ...wish }: MergePeople,
): Promise<MergePeopleOutcome> {
  const { agency } = actingAccount(work.viewer);
  insistOnNoStatistics(work.viewer);
  insistOnReason(wish.reason);
  const [kept, folded] = [
    await standingRecord(work, subjects, wish.keep),
    await standingRecord(work, subjects, wish.fold),
  ];
  if (kept.id === folded.id) return ALREADY_ONE;
  const request = { kept: kept.id, folded: folded.id, reason: wish.reason };
  return once(work, { operation: "mergePeople", key: idempotencyKey, request }, async () => {
    const proposal = await openProposal(work, [kept.id, folded.id]);
    const keepers = [kept.controllerAgencyId, folded.controllerAgencyId] as const;
    const step = nextMergeStep(agency, keepers, proposal?.proposedByAgency ?? null);
    const people = [kept.id, folded.id];
    if (step !== "propose") changed(work, "Mutation.mergePeople", people);
    else if (!proposal) changed(work, "Mutation.mergePeople", people, "create");
    if (step === "hidden") throw noSuchPerson();
    const merge = proposal ?? (await propose(work, cipher, request));
    if (step === "propose") return { outcome: "MergeProposed", mergeId: merge.id };
    return putInForce(work, merge);
  });
}

/** The record that stands for the person of a key, with whom else it was merged before. */
async function standingRecord(work: Work, subjects: Pseudonyms, subjectKey: string): Promise<ResidentRow> {
  const record = await recordOfKey(work, subjects, subjectKey);
  if (!record) throw noSuchPerson();
  const [root]: { id: string }[] = await work.tx.query("select person_root($1) as id", [record]);
  const person = await work.tx.findOneBy(ResidentRow, { id: root?.id ?? record, status: "active" });
  if (!person) throw noSuchPerson();
  return person;
}

/** Locked until commit: of two keepers who speak at once the second must hear the first. */
async function openProposal({ tx }: Work, records: [string, string]): Promise<ResidentMergeRow | null> {
  await tx.query("select pg_advisory_xact_lock(hashtext('resident_merge'))");
  return tx.findOneBy(ResidentMergeRow, {
    keptId: In(records),
    foldedId: In(records),
    mergedAt: IsNull(),
    undoneAt: IsNull(),
  });
}

async function propose(
  { tx, viewer, now }: Work,
  cipher: Cipher,
  { kept, folded, reason }: { kept: string; folded: string; reason: string },
): Promise<ResidentMergeRow> {
  const { agency, actor } = actingAccount(viewer);
  const id = newId("mrg");
  const merge: ResidentMergeRow = {
    id,
    keptId: kept,
    foldedId: folded,
    reason: cipher.seal(reason, `merge-reason:${id}`),
    proposedByAgency: agency,
    proposedBy: actor,
    proposedAt: now,
    mergedByAgency: null,
    mergedBy: null,
    mergedAt: null,
    undoneByAgency: null,
    undoneBy: null,
    undoneAt: null,
    undoReason: null,
  };
  await tx.insert(ResidentMergeRow, merge);
  return merge;
}

async function putInForce(work: Work, { id, keptId }: ResidentMergeRow): Promise<MergePeopleOutcome> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  await tx.update(ResidentMergeRow, { id }, { mergedByAgency: agency, mergedBy: actor, mergedAt: now });
  return { outcome: "PeopleMerged", mergeId: id, residentId: keptId };
}

/** Keeps evidence that it was changed, or proposed to change, as whom people are known. */
export function changed(
  work: Work,
  by: string,
  people: readonly string[],
  action: "change" | "create" = "change",
): void {
  for (const subject of people) recordChange(work, { subject, action, by, classes: ["PII_BASIC"] });
}

const ALREADY_ONE: MergePeopleOutcome = {
  outcome: "AlreadyOnePerson",
  message: "Both keys already mean one person.",
  messageKo: "이미 같은 사람으로 통합되어 있습니다.",
};
