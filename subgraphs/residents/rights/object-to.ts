import { In } from "typeorm";
import type { Cipher } from "../../../kit/cipher";
import { Invalid, NotFound } from "../../../kit/errors";
import { recordChange, refusedChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import type { OwnRecords } from "../merges/own-records";
import { writeWords } from "../words/write-words";
import { aRequest } from "./a-request";
import { objectionEnds } from "./clocks";
import { RightsRequestRow } from "./rights-request.entity";

export type ObjectTo = { own: OwnRecords; wish: string; about: string | null };

/**
 * Has a refusal looked at again by a privacy officer who did not refuse it (PIPA Art. 38(5), 사회보장급여법 Art. 17). One
 * refusal is objected to once; asked again, it is the same objection.
 */
export async function objectTo(work: Work, cipher: Cipher, { own, wish, about }: ObjectTo): Promise<string> {
  const { tx, now } = work;
  const refused = about ? await tx.findOneBy(RightsRequestRow, { id: about, residentId: In([...own]) }) : null;
  if (!refused) throw new NotFound("No such request.", "해당 신청을 찾을 수 없습니다.");
  const { residentId, controllerAgencyId } = refused;
  const change = { subject: residentId, action: "create", by: "Mutation.claimRight" } as const;
  if (refused.granted !== false || !refused.answeredAt || refused.kind === "objection")
    throw refusedChange(work, change, objectionInvalid());
  if (objectionEnds(refused.answeredAt) <= now) throw refusedChange(work, change, objectionTooLate());
  const objection = aRequest(work, { residentId, controllerAgencyId, kind: "objection", about: refused.id });
  await tx.createQueryBuilder().insert().into(RightsRequestRow).values(objection).orIgnore().execute();
  const { id } = await tx.findOneByOrFail(RightsRequestRow, { about: refused.id });
  if (id !== objection.id) return id;
  await writeWords(work, cipher, "RightsRequest.wish", id, wish);
  recordChange(work, change);
  return id;
}

const objectionInvalid = (): Invalid =>
  new Invalid(
    "Only a refusal of what you asked for can be objected to.",
    "거부된 신청에 대해서만 이의를 제기할 수 있습니다.",
    "OBJECTION_INVALID",
  );

const objectionTooLate = (): Invalid =>
  new Invalid(
    "The 90 days in which this refusal could be objected to are over.",
    "이의신청 기간(90일)이 지났습니다.",
    "OBJECTION_TOO_LATE",
  );
