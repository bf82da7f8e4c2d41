import { inferred, stated, synthetic } from "../fact-sources";
import { agencyId, figureId, membershipId, platformId } from "../slugs";
import { PLACEHOLDER_MEMBERS } from "./agencies";
import { term } from "./terms";

// U+1100 U+119E U+CE58: archaic letters that compose to no syllable. The modern spellings are aliases.
const GACHI = "\u1100\u119E치";
const SLUG = "gachi-happy-courtyard";

export const PLATFORMS = [
  {
    id: platformId(SLUG),
    slug: SLUG,
    name: `${GACHI} 행복한 뜨락`,
    aliases: [
      "고치 행복한 뜨락",
      "가치 행복한 뜨락",
      "함께 행복한 뜨락",
      "같이 행복한 뜨락",
      "제주형 주거·사회서비스 통합플랫폼",
    ],
    meaning: "공공주택입주민과 지역주민이 함께(고치) 행복한(주거‧사회복지 누림) 삶 제공을 위한 공간(뜨락)",
    status: "operating" as const,
    launchedOn: "2023-11-01",
    launchedOnPrecision: "month" as const,
    areaCode: "5000000000",
    operatorAgencyId: agencyId("jpdc"),
    ...stated("jpdc-2025"),
  },
];

// That these six are among the 55 is nowhere said in so many words.
const NAMED_MEMBERS = ["jpdc", "jile", "jeju-senior-club", "jeju-si", "kordi", "jeju-medical"];

const membership = (agency: string) => ({
  id: membershipId(`${SLUG}/${agency}`),
  platformId: platformId(SLUG),
  agencyId: agencyId(agency),
  status: "active" as const,
  ...term("2023-11-01", "month"),
  version: 1,
  dataSharingHash: null,
  representatives: [],
});

export const MEMBERSHIPS = [
  ...NAMED_MEMBERS.map((agency) => ({ ...membership(agency), ...inferred("jpdc-2025") })),
  ...PLACEHOLDER_MEMBERS.map((agency) => ({ ...membership(agency), ...synthetic })),
];

export const PLATFORM_FIGURES = [
  {
    id: figureId(`${SLUG}/AGENCIES`),
    subjectId: platformId(SLUG),
    measure: "AGENCIES",
    value: 55,
    unit: "AGENCIES",
    precision: "exact" as const,
    statedText: "55개 기관",
    definition: "2023년 11월 출범 때 참여한 기관의 수. 기관의 이름은 기사에 없다.",
    absentBecause: null,
    ...stated("jpdc-2025"),
  },
];
