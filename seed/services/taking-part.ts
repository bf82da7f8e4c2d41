// Everybody in this file is invented. The press says only that 521 people used the Learning Courtyard and that 43
// households were served by the Healing Courtyard; how they are split over places, days and audiences is made up here.

export type SessionSeed = { slug: string; site: string; space: string; startsAt: Date; endsAt: Date };
export type ParticipantSeed = {
  resident: string;
  site: string;
  audience: "tenant" | "local_resident";
  present: SessionSeed[];
  absent: SessionSeed[];
};
export type HouseholdSeed = { household: string; complex: string };

const WEEKS = 17;
const DAY = 24 * 60 * 60 * 1000;
const TUESDAY = Date.parse("2024-09-03T14:00:00+09:00");
const HOURS = 2 * 60 * 60 * 1000;

export const SESSION_CAPACITY = 20;

const PLACES = [
  { site: "learning@samdo-1", space: "samdo-1-idle", learners: [1, 312], daysAfterTuesday: [0, 2, 4] },
  { site: "learning@dosun", space: "dosun-idle", learners: [313, 521], daysAfterTuesday: [1, 3] },
] as const;

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function sessionsAt({ site, space, daysAfterTuesday }: (typeof PLACES)[number]): SessionSeed[] {
  return numbers(0, WEEKS - 1).flatMap((week) =>
    daysAfterTuesday.map((days) => {
      const startsAt = new Date(TUESDAY + (week * 7 + days) * DAY);
      const endsAt = new Date(startsAt.getTime() + HOURS);
      return { slug: `${site}/${startsAt.toISOString().slice(0, 10)}`, site, space, startsAt, endsAt };
    }),
  );
}

/** Each learner comes one to four times, to different sessions; every tenth misses one more. */
function participantsAt(place: (typeof PLACES)[number]): ParticipantSeed[] {
  const sessions = sessionsAt(place);
  const [from, to] = place.learners;
  return numbers(from, to).map((learner) => {
    const visits = 1 + ((learner * 7 + Math.floor(learner / 3)) % 4);
    // 5 and 13 share no divisor with the number of sessions (51 and 34), so the load is even and no session comes twice.
    const chosen = numbers(0, visits).flatMap((visit) => sessions[(learner * 5 + visit * 13) % sessions.length] ?? []);
    return {
      resident: `learner-${String(learner).padStart(3, "0")}`,
      site: place.site,
      audience: learner % 5 < 3 ? "tenant" : "local_resident",
      present: chosen.slice(0, visits),
      absent: learner % 10 === 0 ? chosen.slice(visits) : [],
    };
  });
}

export const SESSIONS: SessionSeed[] = PLACES.flatMap(sessionsAt);

export const PARTICIPANTS: ParticipantSeed[] = PLACES.flatMap(participantsAt);

/** As their tenancies say. */
const complexOf = (household: number): string => {
  if (household <= 20) return "jeju-healing-1";
  return household <= 35 ? "jeju-healing-2" : "jeju-healing-3";
};

export const HEALING_HOUSEHOLDS: HouseholdSeed[] = numbers(1, 43).map((household) => ({
  household: `healing-${String(household).padStart(2, "0")}`,
  complex: complexOf(household),
}));
