import { CASE_PERSON_SLUGS, type PersonSeed, person } from "../people";
import { CASES_BY_EMD } from "./cases-by-emd";
import { dayAfter } from "./day-after";
import { MULTI_PROGRAMME_CASES, PROGRAMME_AGE, PROGRAMME_AGENCY, PROGRAMME_PATTERN } from "./case-programmes";
import { roll } from "./roll";

export type CaseState =
  "intake" | "surveyed" | "conference" | "selected" | "planned" | "in_service" | "monitoring" | "closed";
export type CaseKind = "general" | "high_difficulty" | "urgent" | "service_link";

export type CaseSeed = {
  slug: string;
  areaCode: string;
  agency: string;
  state: CaseState;
  kind: CaseKind;
  openedOn: string;
  closedOn: string | null;
  /** The first leads. */
  programmes: string[];
};

/** The day from which this hub keeps cases of Jeju; no invented case is older. */
export const CASES_KEPT_FROM = "2024-01-02";

const OPEN_STATES: readonly CaseState[] = [
  "intake",
  "surveyed",
  "conference",
  "selected",
  "planned",
  "in_service",
  "monitoring",
];
const KINDS: readonly CaseKind[] = [
  "general",
  "general",
  "general",
  "service_link",
  "service_link",
  "high_difficulty",
  "urgent",
];

const cityOf = (areaCode: string): string => (areaCode.startsWith("50110") ? "jeju-si" : "seogwipo-si");

/** 300 invented cases over the 43 eup, myeon and dong of Jeju. */
export function cases(): CaseSeed[] {
  const places = CASES_BY_EMD.flatMap(({ areaCode, open, closed }) =>
    Array.from({ length: open + closed }, (_, index) => ({ areaCode, closes: index >= open })),
  );
  let multi = 0;
  return CASE_PERSON_SLUGS.flatMap((slug, index) => {
    const place = places[index];
    if (!place) return [];
    const openedOn = dayAfter(CASES_KEPT_FROM, roll(slug, "opened", 700));
    const lead = PROGRAMME_PATTERN[(index * 7) % PROGRAMME_PATTERN.length] ?? "INTEGRATED";
    // Every seventh open case is one that several programmes work on, until there are 40.
    const more = !place.closes && index % 7 === 0 ? MULTI_PROGRAMME_CASES[multi] : undefined;
    if (more) multi += 1;
    return {
      slug,
      areaCode: place.areaCode,
      agency: cityOf(place.areaCode),
      state: place.closes ? "closed" : (OPEN_STATES[roll(slug, "state", OPEN_STATES.length)] ?? "in_service"),
      kind: KINDS[roll(slug, "kind", KINDS.length)] ?? "general",
      openedOn,
      closedOn: place.closes ? dayAfter(openedOn, 60 + roll(slug, "closed", 120)) : null,
      programmes: more ? [...more] : [lead],
    };
  });
}

export const agencyOfProgramme = (programme: string, { agency }: CaseSeed): string =>
  PROGRAMME_AGENCY[programme] ?? agency;

export const casePeople = (): PersonSeed[] =>
  cases().map(({ slug, areaCode, agency, programmes }, index) => {
    const born = programmes.map((programme) => PROGRAMME_AGE[programme]).find((range) => range);
    return person("case", index, { slug, areaCode, controller: agency, household: null }, born);
  });
