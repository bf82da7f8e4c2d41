import type { Pseudonyms } from "./pseudonym";

/** A person as the owner of people names it to the owners of programmes. */
export type Participant = Readonly<{ residentId: string; householdId: string | null }>;

/** Ids have no such character. */
const BETWEEN = "/";

/**
 * The name under which an agency hands a person on to a programme. It is that agency's alone, and opens only inside the
 * hub: so no subgraph has to ask another who is meant, and no caller ever holds an id that two agencies share.
 */
export const participantKeyOf = (
  participants: Pseudonyms,
  agency: string,
  { residentId, householdId }: Participant,
): string => participants.seal([residentId, householdId ?? ""].join(BETWEEN), agency);

/** Null for a key that is edited, another agency's, or none at all. */
export function openParticipantKey(participants: Pseudonyms, agency: string, key: string): Participant | null {
  const [residentId, householdId] = participants.open(key, agency)?.split(BETWEEN) ?? [];
  return residentId ? { residentId, householdId: householdId || null } : null;
}
