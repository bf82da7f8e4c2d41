import { In, IsNull } from "typeorm";
import { actingAccount } from "../../../kit/acting-agency";
import type { Cipher } from "../../../kit/cipher";
import { NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { insistOnReason } from "../people/insist-on-reason";
import { ResidentRow } from "../people/resident.entity";
import { changed } from "./merge-people";
import { ResidentMergeRow } from "./resident-merge.entity";

export type SeparatePeople = { mergeId: string; reason: string; idempotencyKey: string };
export type SeparatePeopleOutcome = { outcome: "PeopleSeparated"; mergeId: string };

/** Takes a merge, or the proposal of one, back: each of the two keepers may. Both records are what they were. */
export async function separatePeople(
  work: Work,
  cipher: Cipher,
  { idempotencyKey, ...wish }: SeparatePeople,
): Promise<SeparatePeopleOutcome> {
  const { agency, actor } = actingAccount(work.viewer);
  insistOnReason(wish.reason);
  return once(work, { operation: "separatePeople", key: idempotencyKey, request: wish }, async () => {
    const { tx, now } = work;
    const merge = await tx.findOneBy(ResidentMergeRow, { id: wish.mergeId, undoneAt: IsNull() });
    const people = merge ? [merge.keptId, merge.foldedId] : [];
    changed(work, "Mutation.separatePeople", people);
    const isKeeper = await tx.existsBy(ResidentRow, { id: In(people), controllerAgencyId: agency });
    if (!merge || !isKeeper) throw noSuchMerge();
    const undoReason = cipher.seal(wish.reason, `undo-reason:${merge.id}`);
    const { affected } = await tx.update(
      ResidentMergeRow,
      { id: merge.id },
      { undoneByAgency: agency, undoneBy: actor, undoneAt: now, undoReason },
    );
    // Whom the database lets end none has not ended it, whatever was decided here.
    if (!affected) throw noSuchMerge();
    return { outcome: "PeopleSeparated" as const, mergeId: merge.id };
  });
}

const noSuchMerge = (): NotFound => new NotFound("No such merge.", "해당 통합 기록을 찾을 수 없습니다.");
