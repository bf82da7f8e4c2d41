import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { ConsentRow } from "../consents/consent.entity";
import { ResidentRow } from "../people/resident.entity";
import { aRequest } from "./a-request";
import { actingPerson, insistOnWish } from "./insist";
import { objectTo } from "./object-to";
import { type RightsKind, RightsRequestRow } from "./rights-request.entity";

export type ClaimRight = {
  kind: RightsKind;
  wish: string;
  /** The agency asked; null for the one that keeps the record. */
  agencyId: string | null;
  /** Of an objection: the refused request. */
  about: string | null;
};

/** What a request to change a datum is sent on with to where the datum came from (PIPA Decree Art. 43(2)). */
const FORWARDED: readonly RightsKind[] = ["correction", "deletion", "suspension"];

/** Takes down what a person asks about their own data; its clock runs from now, at each agency that has to answer. */
export async function claimRight(work: Work, { kind, wish, agencyId, about }: ClaimRight): Promise<string> {
  const { tx, viewer } = work;
  const residentId = actingPerson(viewer);
  insistOnWish(wish);
  const person = await tx.findOneBy(ResidentRow, { id: residentId, status: "active" });
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  if (kind === "objection") return objectTo(work, { residentId, wish, about });
  recordChange(work, { subject: residentId, action: "create", by: "Mutation.claimRight" });
  const keeper = person.controllerAgencyId;
  const asked = agencyId ?? keeper;
  if (asked !== keeper) await insistOnRecipient(work, residentId, asked);
  const request = aRequest(work, { residentId, controllerAgencyId: asked, kind, wish });
  await tx.insert(RightsRequestRow, request);
  if (asked !== keeper && FORWARDED.includes(kind))
    await tx.insert(
      RightsRequestRow,
      aRequest(work, {
        ...{ residentId, controllerAgencyId: keeper, kind, wish },
        ...{ forwardedFrom: request.id, forwardedBy: asked },
      }),
    );
  return request.id;
}

/** Whom the keeper may have given data, by a consent of the person now or in the past. */
async function insistOnRecipient({ tx }: Work, residentId: string, agency: string): Promise<void> {
  if (!(await tx.existsBy(ConsentRow, { residentId, recipientAgencyId: agency })))
    throw new NotFound("No such agency has data about you.", "귀하의 정보를 보유한 기관이 아닙니다.");
}
