import DataLoader from "dataloader";
import type { Reader } from "../../../kit/operation";
import { EPOCHS, type KeyEpoch, nameIn, type SubjectKeys, subjectKeysOf } from "./subject-keys";

/** What the agency that asks calls people, and whom it means; null for callers without an agency. */
export function subjectKeyLoaders({ reading, viewer, secrets, now }: Reader) {
  const { agency } = viewer;
  const readKeys = async (agency: string): Promise<SubjectKeys> =>
    subjectKeysOf(secrets.subjects, agency, await reading.query<KeyEpoch>(EPOCHS, [agency]), now);
  let known: Promise<SubjectKeys> | null = null;
  const ownKeys = (): Promise<SubjectKeys> | null => (known ??= agency ? readKeys(agency) : null);
  return {
    /** The name of a record. */
    subjectKey: new DataLoader<string, string | null>(async (ids) => {
      const keys = await ownKeys();
      return ids.map((id) => keys?.seal(id) ?? null);
    }),
    /** The record of a name. */
    recordOfKey: new DataLoader<string, string | null>(async (names) => {
      const keys = await ownKeys();
      return names.map((name) => keys?.open(name) ?? null);
    }),
    /** By what the agency's list of people is put in order; null for callers without an agency. */
    orderKey: async (): Promise<string | null> => (await ownKeys())?.orderKey ?? null,
    /** Under which name another agency, whose home is asked, stands in its pseudonyms today. */
    nameOfHome: new DataLoader<string, string>(async (homes) => {
      const epochs = await reading.query<{ home: string; epoch: number }>(
        'select home, subject_key_epoch_of(home) as "epoch" from unnest($1::text[]) as home',
        [homes],
      );
      const found = new Map(epochs.map(({ home, epoch }) => [home, epoch]));
      return homes.map((home) => nameIn(home, found.get(home) ?? 0));
    }),
  };
}
