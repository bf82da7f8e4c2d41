import { actingPerson } from "../../../kit/acting-person";
import { NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import type { Secrets } from "../../../kit/secrets";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { ownRecords } from "../merges/own-records";
import { ResidentRow } from "../people/resident.entity";
import { answerDue } from "../rights/clocks";
import { insistOnWish } from "../rights/insist";
import { writeWords } from "../words/write-words";
import { AccessDisputeRow } from "./access-dispute.entity";

export type DisputeAccess = { entry: string; reason: string };

type Look = Pick<
  AccessDisputeRow,
  "lookedAgencyId" | "lookedAccount" | "lookedAt" | "fields" | "classes" | "purpose" | "basis"
>;

/** Has an agency's look at the person's own data reviewed. One look is disputed once; asked again, it is the same review. */
export async function disputeAccess(
  work: Work,
  { records, cipher }: Pick<Secrets, "records" | "cipher">,
  { entry, reason }: DisputeAccess,
): Promise<string> {
  const { tx, viewer, now } = work;
  actingPerson(viewer);
  insistOnWish(reason);
  const own = await ownRecords(viewer, (sql) => tx.query(sql));
  // An entry opens with the record that was looked at, and with no other.
  const residentId = [...own].find((id) => records.open(entry, id) !== null) ?? "";
  const recordNumber = Number(records.open(entry, residentId) ?? Number.NaN);
  const look = Number.isInteger(recordNumber) ? await lookOf(work, residentId, recordNumber) : null;
  const person = look && (await tx.findOneBy(ResidentRow, { id: residentId, status: "active" }));
  if (!person) throw new NotFound("No such look of an agency.", "해당 기관 열람 기록을 찾을 수 없습니다.");
  const dispute: AccessDisputeRow = {
    ...look,
    id: newId("dsp"),
    residentId,
    controllerAgencyId: person.controllerAgencyId,
    recordNumber,
    receivedAt: now,
    dueAt: answerDue(now),
    answeredAt: null,
    answeredBy: null,
    finding: null,
  };
  await tx.createQueryBuilder().insert().into(AccessDisputeRow).values(dispute).orIgnore().execute();
  const { id } = await tx.findOneByOrFail(AccessDisputeRow, { recordNumber });
  if (id !== dispute.id) return id;
  await writeWords(work, cipher, "AccessDispute.reason", id, reason);
  recordChange(work, { subject: residentId, action: "create", by: "Mutation.disputeAccess" });
  return id;
}

/** Row security shows a person the records about them, and no others. */
async function lookOf({ tx }: Work, residentId: string, number: number): Promise<Look | null> {
  const [look]: Look[] = await tx.query(
    `select agency as "lookedAgencyId", account as "lookedAccount", at as "lookedAt", fields, classes, purpose, basis
     from access_record where number = $1 and subject = $2 and agency is not null`,
    [number, residentId],
  );
  return look ?? null;
}
