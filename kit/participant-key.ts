import type { Pseudonyms } from "./pseudonym";
import type { Viewer } from "./viewer";

/** A person as the owner of people names it to the owners of programmes. */
export type Participant = Readonly<{ residentId: string; householdId: string | null }>;

/** Ids have no such character. */
const BETWEEN = "/";

/** For whom a key is made: an agency, or a person who acts for themselves. No agency's id has a space. */
export const holderOfKeys = ({ audience, agency, actor }: Viewer): string | null =>
  audience === "self" && actor ? `person ${actor}` : agency;

/**
 * The name under which an agency hands a person on to a programme, or a person goes there. It is that holder's alone, and
 * opens only inside the hub: so no subgraph has to ask another who is meant, and no caller ever holds an id that two agencies share.
 */
export const participantKeyOf = (
  participants: Pseudonyms,
  holder: string,
  { residentId, householdId }: Participant,
): string => participants.seal([residentId, householdId ?? ""].join(BETWEEN), holder);

/** Null for a key that is edited, another's, or none at all. */
export function openParticipantKey(participants: Pseudonyms, holder: string, key: string): Participant | null {
  const [residentId, householdId] = participants.open(key, holder)?.split(BETWEEN) ?? [];
  return residentId ? { residentId, householdId: householdId || null } : null;
}
