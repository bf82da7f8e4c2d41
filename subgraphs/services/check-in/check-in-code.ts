import type { Pseudonyms } from "../../../kit/pseudonym";
import type { SessionRow } from "../sessions/session.entity";

/** What is shown at the door of a session, by which agency, and until when it is taken. */
export type CheckInCode = Readonly<{ sessionId: string; agencyId: string; until: Date }>;

const TURNS_OVER_EVERY = 30_000;
const IS_TAKEN_FOR = 90_000;
const OPENS_BEFORE = 30 * 60_000;

/** No agency is called so: a code is not bound to who shows it, for another one's person reads it. */
const HOLDER = "the door of a session";
/** Ids have no such character. */
const BETWEEN = "/";

/** The code of this moment: the same at every desk, another one half a minute later. It names nobody. */
export function codeAt(now: Date, { sessionId, agencyId }: Omit<CheckInCode, "until">): CheckInCode {
  const turned = Math.floor(now.getTime() / TURNS_OVER_EVERY) * TURNS_OVER_EVERY;
  return { sessionId, agencyId, until: new Date(turned + IS_TAKEN_FOR) };
}

export const sealCode = (codes: Pseudonyms, { sessionId, agencyId, until }: CheckInCode): string =>
  codes.seal([sessionId, agencyId, until.getTime()].join(BETWEEN), HOLDER);

/** Null for a code that is edited, or none at all. */
export function openCode(codes: Pseudonyms, sealed: string): CheckInCode | null {
  const [sessionId, agencyId, until] = codes.open(sealed, HOLDER)?.split(BETWEEN) ?? [];
  return sessionId && agencyId ? { sessionId, agencyId, until: new Date(Number(until)) } : null;
}

/** Whether people check in to a session at this moment: from half an hour before it begins until it ends. */
export const takesCheckIns = ({ status, startsAt, endsAt }: SessionRow, now: Date): boolean =>
  (status === "open" || status === "full") &&
  startsAt.getTime() - OPENS_BEFORE <= now.getTime() &&
  now.getTime() < endsAt.getTime();
