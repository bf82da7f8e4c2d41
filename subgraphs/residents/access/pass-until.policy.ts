import { seoulDate } from "../../../kit/clock";
import { DAY, MINUTE } from "../../../kit/durations";
import type { Viewer } from "../../../kit/viewer";
import { type AccessFacts, counts } from "./decide-access.policy";

/** As long as a request takes. */
const LONGEST = MINUTE;

/**
 * The end of a pass: never later than what it stands on. Roles, duties, cases and support plans end with a day in Seoul,
 * so no pass goes from one day into the next.
 */
export const passUntil = (viewer: Viewer, facts: AccessFacts, now: Date): Date =>
  new Date(Math.min(now.getTime() + LONGEST, midnightAfter(now), ...endsOfBasis(viewer, facts, now)));

const midnightAfter = (now: Date): number => new Date(`${seoulDate(now)}T00:00:00+09:00`).getTime() + DAY;

/** The instants at which a consent, or an access in an emergency, ends. */
function endsOfBasis(viewer: Viewer, { consents, emergencyUntil }: AccessFacts, now: Date): number[] {
  if (viewer.basis === "EMERGENCY_15_1_5" && emergencyUntil) return [emergencyUntil.getTime()];
  if (viewer.basis !== "CONSENT_17") return [];
  return consents.filter((consent) => counts(viewer, consent, now)).map(({ validTo }) => validTo.getTime());
}
