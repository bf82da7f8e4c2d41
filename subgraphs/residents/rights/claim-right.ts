import { In } from "typeorm";
import { actingPerson } from "../../../kit/acting-person";
import type { Cipher } from "../../../kit/cipher";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import { ConsentRow } from "../consents/consent.entity";
import { ownRecords } from "../merges/own-records";
import { ResidentRow } from "../people/resident.entity";
import { writeWords } from "../words/write-words";
import { aRequest } from "./a-request";
import { insistOnWish } from "./insist";
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
export async function claimRight(
  work: Work,
  cipher: Cipher,
  { kind, wish, agencyId, about }: ClaimRight,
): Promise<string> {
  const { tx, viewer } = work;
  const actor = actingPerson(viewer);
  insistOnWish(wish);
  const own = await ownRecords(viewer, (sql) => tx.query(sql));
  const records = await tx.findBy(ResidentRow, { id: In([...own]), status: "active" });
  const person = records.find(({ id }) => id === actor);
  if (!person) throw new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
  if (kind === "objection") return objectTo(work, cipher, { own, wish, about });
  const asked = agencyId ?? person.controllerAgencyId;
  const ofKeeper = [person, ...records].find(({ controllerAgencyId }) => controllerAgencyId === asked);
  const record = ofKeeper ?? (await givenTo(work, asked, [person, ...records]));
  const { id: residentId, controllerAgencyId: keeper } = record ?? person;
  recordChange(work, { subject: residentId, action: "create", by: "Mutation.claimRight" });
  if (!record) throw new NotFound("No such agency has data about you.", "귀하의 정보를 보유한 기관이 아닙니다.");
  const request = aRequest(work, { residentId, controllerAgencyId: asked, kind });
  const requests = [request];
  if (asked !== keeper && FORWARDED.includes(kind))
    requests.push(
      aRequest(work, {
        ...{ residentId, controllerAgencyId: keeper, kind },
        ...{ forwardedFrom: request.id, forwardedBy: asked },
      }),
    );
  await tx.insert(RightsRequestRow, requests);
  const ids = requests.map(({ id }) => id);
  await writeWords(work, cipher, "RightsRequest.wish", ids, wish);
  return request.id;
}

/** The first of these records of which its keeper may have given an agency data, by a consent of the person now or in the past. */
async function givenTo({ tx }: Work, agency: string, records: ResidentRow[]): Promise<ResidentRow | undefined> {
  const residentId = In(records.map(({ id }) => id));
  const consents = await tx.findBy(ConsentRow, { residentId, recipientAgencyId: agency });
  return records.find(({ id }) => consents.some((consent) => consent.residentId === id));
}
