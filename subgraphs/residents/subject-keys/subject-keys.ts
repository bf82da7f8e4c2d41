import type { Pseudonyms } from "../../../kit/pseudonym";

/** From `since` on an agency knows everybody by other names; the names before open until `formerUntil`. The first epoch has no row. */
export type KeyEpoch = { number: number; formerUntil: Date };

/** The names of people for one agency, as they are today. */
export type SubjectKeys = {
  seal(residentId: string): string;
  /** Null for a name that is edited, another agency's, or of an epoch that no longer opens. */
  open(subjectKey: string): string | null;
  /** By which the agency's list of people is put in order. */
  orderKey: string;
};

/** The epochs of an agency (`$1`). */
export const EPOCHS = `select number, former_until as "formerUntil" from subject_key_epoch where agency_id = $1`;

export function subjectKeysOf(
  subjects: Pseudonyms,
  agency: string,
  epochs: readonly KeyEpoch[],
  now: Date,
): SubjectKeys {
  const current = Math.max(0, ...epochs.map(({ number }) => number));
  const open = [current, ...epochs.filter(({ formerUntil }) => now < formerUntil).map(({ number }) => number - 1)];
  return {
    seal: (residentId) => subjects.seal(residentId, nameIn(agency, current)),
    open(subjectKey) {
      for (const epoch of open) {
        const residentId = subjects.open(subjectKey, nameIn(agency, epoch));
        if (residentId) return residentId;
      }
      return null;
    },
    orderKey: subjects.orderKey(nameIn(agency, current)),
  };
}

/** Under which name an agency stands in the pseudonyms of an epoch. */
export const nameIn = (agency: string, epoch: number): string => (epoch === 0 ? agency : `${agency}#${epoch}`);
