import { known, type Provenance, synthetic } from "../fact-sources";

type Programme = [code: string, name: string, nameEn: string | null, legalBasis: string | null];

// Names and articles are general knowledge (the documents speak of "8대 사례관리" and list none).
const EIGHT: Programme[] = [
  ["INTEGRATED", "통합사례관리", "Integrated case management", "사회보장급여법 Art. 42-2"],
  ["DREAM_START", "드림스타트", "Dream Start: integrated service for vulnerable children", "아동복지법 Art. 37"],
  ["SENIOR_CARE", "노인맞춤돌봄서비스", "Customised care service for the elderly", "노인복지법 Art. 27-2"],
  ["VISITING_HEALTH", "방문건강관리", "Visiting health management", "지역보건법 Art. 11(1)5"],
  ["MEDICAL_AID", "의료급여 사례관리", "Medical-aid case management", "의료급여법 Art. 5-2"],
  ["SELF_RELIANCE", "자활 사례관리", "Self-reliance case management", "국민기초생활보장법 Art. 15"],
  ["MENTAL_HEALTH", "정신건강 사례관리", "Mental-health case management", "정신건강복지법 Art. 3(3), 15"],
  ["ADDICTION", "중독 사례관리", "Addiction case management", "정신건강복지법 Art. 15-3"],
];

const FURTHER: Programme[] = [
  ["CHILD_PROTECTION", "아동보호서비스", "Child protection case management", "아동복지법 Art. 22-4(4)"],
  ["INTEGRATED_CARE", "의료·요양 통합돌봄", "Integrated medical-care support", "돌봄통합지원법 Art. 10-14"],
  ["INDEPENDENCE", "자립지원", "Independence support", "아동복지법 Art. 38"],
  ["FOSTER_CARE", "가정위탁", "Foster care", "아동복지법 Art. 49"],
  [
    "SUICIDE_FOLLOWUP",
    "자살시도자 등 사후관리",
    "Follow-up of suicide attempters and bereaved",
    "자살예방법 Art. 12-2",
  ],
  ["DISABILITY_HEALTH", "장애인 건강보건관리", "Health management for disabled people", "장애인건강권법 Art. 3(4)"],
  ["HOUSING_WELFARE", "주거복지 사례관리", "Housing-welfare case management", "주거기본법 Art. 22, 24"],
  ["GACHI_DOLBOM", "제주가치돌봄", "Jeju Gachi care", null],
];

const UNNAMED: Programme[] = [
  ["JEJU_SI_UNNAMED_11", "이름이 확인되지 않은 사업 (11번째)", null, null],
  ["JEJU_SI_UNNAMED_12", "이름이 확인되지 않은 사업 (12번째)", null, null],
];

const programmes = (list: Programme[], firstNumber: number, provenance: Provenance) =>
  list.map(([code, name, nameEn, legalBasis], index) => ({
    code,
    version: "1",
    number: firstNumber + index,
    name,
    nameEn,
    legalBasis,
    validFrom: null,
    validTo: null,
    ...provenance,
  }));

export const CASE_PROGRAMMES = [
  ...programmes(EIGHT, 1, known),
  ...programmes(FURTHER, 9, known),
  ...programmes(UNNAMED, 90, synthetic),
];

const linked = (areaCode: string, codes: string[], validFrom: string | null, provenance: Provenance) =>
  codes.map((code) => ({
    areaCode,
    code,
    version: "1",
    validFrom,
    validFromPrecision: "year" as const,
    validTo: null,
    ...provenance,
  }));

const codes = (list: Programme[]): string[] => list.map(([code]) => code);

/** Jeju-si links 8, from 2025 on 9, from 2026 on 12 of which two are not named; Seogwipo-si links 8. */
export const CASE_PROGRAMME_AREAS = [
  ...linked("5011000000", codes(EIGHT), null, known),
  ...linked("5011000000", ["CHILD_PROTECTION"], "2025-01-01", known),
  ...linked("5011000000", ["INTEGRATED_CARE"], "2026-01-01", known),
  ...linked("5011000000", codes(UNNAMED), "2026-01-01", synthetic),
  ...linked("5013000000", codes(EIGHT), null, known),
];
