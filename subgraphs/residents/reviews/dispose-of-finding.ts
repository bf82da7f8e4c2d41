import { In } from "typeorm";
import { actingAccount } from "../../../kit/acting-agency";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { openMisuseNotice } from "../disputes/misuse-notices";
import { ResidentRow } from "../people/resident.entity";
import { AccessFindingRow, type Disposition } from "./access-finding.entity";
import { mayDispose } from "./review.policy";

const SHORTEST_NOTE = 10;
export type DisposeOfFinding = { id: string; disposition: Disposition; note: string };

/** Says what came of a finding, once. Where it was misuse, each person concerned is told of it. */
export async function disposeOfFinding(work: Work, { id, disposition, note }: DisposeOfFinding): Promise<string> {
  const { tx, viewer, now } = work;
  const { agency, actor } = actingAccount(viewer);
  const finding = await tx.findOneBy(AccessFindingRow, { id, agencyId: agency });
  const verdict = mayDispose(viewer, finding);
  if (!finding || verdict === "hidden") throw new NotFound("No such finding.", "해당 점검 결과를 찾을 수 없습니다.");
  const concerned = disposition === "misuse" ? await peopleIn(work, finding) : [];
  for (const subject of concerned) recordChange(work, { subject, action: "create", by: "Mutation.disposeOfFinding" });
  if (verdict === "forbidden")
    throw new Forbidden(
      "Somebody else must decide about what you looked at yourself.",
      "본인의 열람 기록은 다른 담당자가 점검해야 합니다.",
      "SECOND_PERSON_REQUIRED",
    );
  if (note.trim().length < SHORTEST_NOTE)
    throw new Invalid("Say in at least 10 characters why.", "판단 사유를 10자 이상 입력하십시오.", "REASON_INVALID");
  const { affected } = await tx
    .createQueryBuilder()
    .update(AccessFindingRow)
    .set({ disposition, note, disposedBy: actor, disposedAt: now })
    .where("id = :id and disposition is null", { id })
    .execute();
  if (!affected) throw new Invalid("This was decided before.", "이미 처리된 점검 결과입니다.", "FINDING_DISPOSED");
  for (const residentId of concerned) await tellOfMisuse(work, finding, residentId);
  return id;
}

/** A record may be about somebody whose own record is gone by now. */
async function peopleIn({ tx }: Work, { subjects }: AccessFindingRow): Promise<string[]> {
  const there = await tx.findBy(ResidentRow, { id: In(subjects) });
  return there.map(({ id }) => id);
}

const tellOfMisuse = (
  work: Work,
  { agencyId, classes, firstAt }: AccessFindingRow,
  residentId: string,
): Promise<string> =>
  openMisuseNotice(work, {
    residentId,
    lookedAgencyId: agencyId,
    lookedAt: firstAt,
    fields: [],
    classes,
    disputeId: null,
  });
