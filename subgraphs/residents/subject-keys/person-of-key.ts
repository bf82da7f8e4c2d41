import { actingAgency } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import type { Pseudonyms } from "../../../kit/pseudonym";
import type { Work } from "../../../kit/work";
import { ResidentRow } from "../people/resident.entity";
import { EPOCHS, type KeyEpoch, type SubjectKeys, subjectKeysOf } from "./subject-keys";

/** What the acting agency calls people. */
export async function subjectKeysOfWork({ tx, viewer, now }: Work, subjects: Pseudonyms): Promise<SubjectKeys> {
  const agency = actingAgency(viewer);
  const epochs: KeyEpoch[] = await tx.query(EPOCHS, [agency]);
  return subjectKeysOf(subjects, agency, epochs, now);
}

/** The record that the acting agency means by a subjectKey, merged or not. */
export const recordOfKey = async (work: Work, subjects: Pseudonyms, subjectKey: string): Promise<string | null> =>
  (await subjectKeysOfWork(work, subjects)).open(subjectKey);

/** The person that the acting agency means by a subjectKey, by the record that it sees of this person. */
export async function personOfKey(work: Work, subjects: Pseudonyms, subjectKey: string): Promise<ResidentRow | null> {
  const record = await recordOfKey(work, subjects, subjectKey);
  if (!record) return null;
  const [seen]: { id: string }[] = await work.tx.query("select person_seen($1) as id", [record]);
  return seen ? work.tx.findOneBy(ResidentRow, { id: seen.id, status: "active" }) : null;
}

export const noSuchPerson = (): NotFound => new NotFound("No such person.", "해당 대상자를 찾을 수 없습니다.");
