import { dayAfter } from "./residents/day-after";
import { roll } from "./residents/roll";

/**
 * An invented person. Nobody real can be meant: the name begins with 가상 (imaginary), the number begins with 000, which
 * is never assigned, and everything else is rolled from the slug.
 */
export type PersonSeed = {
  slug: string;
  name: string;
  birthDate: string;
  sex: "female" | "male";
  phone: string;
  /** The smallest area that was invented for this person: an administrative dong or, where there is none, a sigungu. */
  areaCode: string;
  controller: string;
  household: string | null;
};

export type HouseholdSeed = { slug: string; areaCode: string; controller: string; size: number };

export type RecipientSeed = { person: string; municipality: string; areaCode: string };

export const JEJU_SI = "5011000000";
const SEOGWIPO_SI = "5013000000";

const serial = (prefix: string, index: number, digits: number): string =>
  `${prefix}-${String(index + 1).padStart(digits, "0")}`;

const numbered = (prefix: string, howMany: number, digits: number): string[] =>
  Array.from({ length: howMany }, (_, index) => serial(prefix, index, digits));

/** The 521 participants of the learning courtyard: learner-001 to learner-521. How they split over the sites is invented. */
export const LEARNER_SLUGS: readonly string[] = numbered("learner", 521, 3);
export const LEARNERS_AT_SAMDO = 312;

/** The 43 households of the healing courtyard: healing-01 to healing-43. They have nothing to do with the 43 EMDs of Jeju. */
export const HEALING_HOUSEHOLD_SLUGS: readonly string[] = numbered("healing", 43, 2);

/** The people that the 300 cases are about: case-001 to case-300. */
export const CASE_PERSON_SLUGS: readonly string[] = numbered("case", 300, 3);

/**
 * Recipients of device care by municipality. The sum (2,100여명) is printed; 300 in Yeongdeungpo-gu is known from other press;
 * every other number is invented.
 */
export const RECIPIENTS_BY_MUNICIPALITY: readonly { municipality: string; areaCode: string; recipients: number }[] = [
  { municipality: "jung-gu-seoul", areaCode: "1114000000", recipients: 200 },
  { municipality: "seongdong-gu", areaCode: "1120000000", recipients: 280 },
  { municipality: "seodaemun-gu", areaCode: "1141000000", recipients: 250 },
  { municipality: "yangcheon-gu", areaCode: "1147000000", recipients: 240 },
  { municipality: "yeongdeungpo-gu", areaCode: "1156000000", recipients: 300 },
  { municipality: "gangnam-gu", areaCode: "1168000000", recipients: 260 },
  { municipality: "seo-gu-daejeon", areaCode: "3017000000", recipients: 280 },
  { municipality: "hwaseong-si", areaCode: "4159000000", recipients: 290 },
];

// Each group has its own block of serial numbers, so that no two invented people share a name or a telephone number.
const FIRST_NUMBER = { learner: 1, healing: 601, case: 801, recipient: 1201, double: 3401 } as const;

type Group = keyof typeof FIRST_NUMBER;

/** A day from which somebody was born within so many days. */
export type BornWithin = readonly [from: string, days: number];

const BORN: Record<Group, BornWithin> = {
  learner: ["1940-01-01", 365 * 65],
  healing: ["1930-01-01", 365 * 40],
  case: ["1948-01-01", 365 * 52],
  recipient: ["1925-01-01", 365 * 29],
  double: ["1935-01-01", 365 * 60],
};

/** Invents a person; `index` counts within the group. */
export function person(
  group: Group,
  index: number,
  given: Pick<PersonSeed, "slug" | "areaCode" | "controller" | "household">,
  [from, days]: BornWithin = BORN[group],
): PersonSeed {
  const number = FIRST_NUMBER[group] + index;
  return {
    ...given,
    name: inventedName(number),
    birthDate: dayAfter(from, roll(given.slug, "birth", days)),
    sex: roll(given.slug, "sex", 2) === 0 ? "female" : "male",
    phone: `000-0000-${String(number).padStart(4, "0")}`,
  };
}

const INITIALS = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
const VOWELS = [0, 4, 8, 13, 18, 20];
const SYLLABLES = INITIALS.flatMap((initial) =>
  VOWELS.map((vowel) => String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28)),
);

const inventedName = (number: number): string =>
  `가상 ${SYLLABLES[Math.floor(number / SYLLABLES.length) % SYLLABLES.length]}${SYLLABLES[number % SYLLABLES.length]}`;

export const learners = (): PersonSeed[] =>
  LEARNER_SLUGS.map((slug, index) =>
    person("learner", index, {
      slug,
      areaCode: index < LEARNERS_AT_SAMDO ? JEJU_SI : SEOGWIPO_SI,
      controller: "jile",
      household: null,
    }),
  );

/** Households of one to three people; their landlord discovered them and keeps the record. */
export const healingHouseholds = (): HouseholdSeed[] =>
  HEALING_HOUSEHOLD_SLUGS.map((slug) => ({
    slug,
    areaCode: JEJU_SI,
    controller: "jpdc",
    size: 1 + roll(slug, "size", 3),
  }));

/** healing-01-1, healing-01-2 and so on. */
export const healingMembers = (): PersonSeed[] =>
  healingHouseholds()
    .flatMap(({ slug, size, areaCode, controller }) =>
      numbered(slug, size, 1).map((member) => ({ slug: member, areaCode, controller, household: slug })),
    )
    .map((member, index) => person("healing", index, member));

/** recipient-0001 to recipient-2100, in the order of the municipalities' area codes. */
export function recipients(): { people: PersonSeed[]; recipients: RecipientSeed[] } {
  const places = RECIPIENTS_BY_MUNICIPALITY.flatMap((place) => Array.from({ length: place.recipients }, () => place));
  const all = places.map(({ municipality, areaCode }, index) => ({
    person: serial("recipient", index, 4),
    municipality,
    areaCode,
  }));
  return {
    recipients: all,
    get people() {
      return all.map(({ person: slug, municipality, areaCode }, index) =>
        person("recipient", index, { slug, areaCode, controller: municipality, household: null }),
      );
    },
  };
}
