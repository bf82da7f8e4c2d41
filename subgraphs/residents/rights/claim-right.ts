import { Invalid, NotFound, Unauthenticated } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { ResidentRow } from "../people/resident.entity";
import { type RightsKind, RightsRequestRow } from "./rights-request.entity";

/** Within so many days the keeper answers (PIPA Art. 35(3), 36(2), 37(3); Decree Art. 41, 43, 44). */
export const ANSWER_WITHIN_DAYS = 10;
const LONGEST_WISH = 2000;
const DAY = 86_400_000;

export type ClaimRight = { kind: RightsKind; wish: string };

/** Takes down what a person asks about their own data, for the agency that keeps the record; its clock runs from now. */
export async function claimRight(work: Work, { kind, wish }: ClaimRight): Promise<string> {
  const { tx, viewer, now } = work;
  if (viewer.audience !== "self" || !viewer.actor)
    throw new Unauthenticated("Only the person may ask this.", "본인만 신청할 수 있습니다.");
  if (wish.trim().length < 1 || wish.length > LONGEST_WISH)
    throw new Invalid(
      "Say in 1 to 2,000 characters what you ask for.",
      "신청 내용은 1자에서 2,000자 사이여야 합니다.",
      "WISH_INVALID",
    );
  const person = await tx.findOneBy(ResidentRow, { id: viewer.actor, status: "active" });
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  const request: RightsRequestRow = {
    id: newId("rrq"),
    residentId: person.id,
    controllerAgencyId: person.controllerAgencyId,
    kind,
    wish,
    receivedAt: now,
    dueAt: new Date(now.getTime() + ANSWER_WITHIN_DAYS * DAY),
    answeredAt: null,
    answer: null,
    granted: null,
  };
  await tx.insert(RightsRequestRow, request);
  recordChange(work, { subject: person.id, action: "create", by: "Mutation.claimRight" });
  return request.id;
}
