import { type Provenance, stated, synthetic } from "../fact-sources";

export type ProgrammeFigureSeed = {
  slug: string;
  programme: string;
  measure: string;
  value: number | null;
  unit: "PERSONS" | "HOUSEHOLDS" | "JOBS";
  statedText: string | null;
  definition: string;
  absentBecause: string | null;
} & Provenance;

export const PROGRAMME_FIGURES: ProgrammeFigureSeed[] = [
  {
    slug: "learning-courtyard/participants",
    programme: "learning-courtyard",
    measure: "UNIQUE_PARTICIPANTS",
    value: 521,
    unit: "PERSONS",
    statedText: "총 521명",
    definition:
      "2024년 9월부터 서비스를 이용한 사람. 실인원인지 연인원인지, 기간의 끝이 언제인지는 보도자료에 없다. 이 허브는 서로 다른 사람의 수(실인원)로 읽는다.",
    absentBecause: null,
    ...stated("jpdc-2025"),
  },
  {
    slug: "bubble-courtyard/households",
    programme: "bubble-courtyard",
    measure: "HOUSEHOLDS_SERVED",
    value: null,
    unit: "HOUSEHOLDS",
    statedText: null,
    definition: "2024년에 세탁·돌봄 서비스를 받은 가구.",
    absentBecause: "보도자료는 2024년에 세탁·돌봄 서비스를 제공했다고만 하고 수를 밝히지 않는다.",
    ...stated("jpdc-2025"),
  },
  {
    slug: "healing-courtyard/households",
    programme: "healing-courtyard",
    measure: "HOUSEHOLDS_SERVED",
    value: 43,
    unit: "HOUSEHOLDS",
    statedText: "43세대",
    definition: "2024년 11월부터 서비스를 받은 제주시 지역 내 공사 소유 공공임대주택의 세대. 사람의 수가 아니다.",
    absentBecause: null,
    ...stated("jpdc-2025"),
  },
  {
    slug: "learning-courtyard/jobs",
    programme: "learning-courtyard",
    measure: "JOBS_CREATED",
    value: 6,
    unit: "JOBS",
    statedText: null,
    definition: "시연을 위해 지어낸 일자리 수. 보도자료는 일자리가 어우러진 사업이라고만 한다.",
    absentBecause: null,
    ...synthetic,
  },
  {
    slug: "bubble-courtyard/jobs",
    programme: "bubble-courtyard",
    measure: "JOBS_CREATED",
    value: 8,
    unit: "JOBS",
    statedText: null,
    definition: "시연을 위해 지어낸 일자리 수. 보도자료는 일자리가 어우러진 사업이라고만 한다.",
    absentBecause: null,
    ...synthetic,
  },
];

/** The three groups that the press release names for 2024, with its own middle dots. */
export const OUTCOMES_2024 = [
  {
    group: "education_culture",
    label: "교육\u2027문화",
    programme: "learning-courtyard",
    figure: "learning-courtyard/participants",
  },
  {
    group: "laundry_care",
    label: "세탁\u2027돌봄",
    programme: "bubble-courtyard",
    figure: "bubble-courtyard/households",
  },
  {
    group: "health_lonely_death",
    label: "건강\u2027고독사 예방",
    programme: "healing-courtyard",
    figure: "healing-courtyard/households",
  },
] as const;
