import { type Provenance, stated } from "../fact-sources";
import { eventId, figureId, initiativeId } from "../slugs";

type Precision = "exact" | "about" | "slightly_over" | "around";
type Printed = [
  measure: string,
  value: number,
  unit: string,
  precision: Precision,
  statedText: string,
  definition: string,
];

const printed = (slug: string, subjectId: string, provenance: Provenance, figures: Printed[]) =>
  figures.map(([measure, value, unit, precision, statedText, definition]) => ({
    id: figureId(`${slug}/${measure}`),
    subjectId,
    measure,
    value,
    unit,
    precision,
    statedText,
    definition,
    absentBecause: null,
    ...provenance,
  }));

const about = (slug: string, source: string, figures: Printed[]) =>
  printed(slug, initiativeId(slug), stated(source), figures);

/** Figures that the documents print about initiatives. */
export const INITIATIVE_FIGURES = [
  ...about("molit-pilot", "molit-2019", [
    [
      "PILOT_COMPLEXES",
      15,
      "COMPLEXES",
      "exact",
      "전국 15개 영구임대주택 단지",
      "시범사업으로 주거복지사를 배치한 단지의 수. 단지의 이름은 기사에 없다.",
    ],
    [
      "TARGET_COMPLEXES",
      173,
      "COMPLEXES",
      "exact",
      "LH·지방공사 173개 단지",
      "대상을 전국 영구임대주택 단지로 확대할 경우의 단지 수.",
    ],
    [
      "EXPECTED_JOBS",
      500,
      "JOBS",
      "about",
      "약 500개",
      "대상을 173개 단지로 확대할 경우에 기대하는 주거복지 전문인력 일자리의 수.",
    ],
  ]),
  ...about("seoul-network", "seoul-2018", [
    [
      "CENTRES_BEFORE",
      10,
      "CENTRES",
      "exact",
      "기존 10개",
      "확대 이전의 지역주거복지센터 수. 언제의 수인지와 어느 자치구인지는 기사에 없다.",
    ],
    ["CENTRES", 25, "CENTRES", "exact", "25개", "확대 이후의 지역주거복지센터 수. 전 자치구에 하나씩이다."],
    [
      "CENTRES_DIRECT",
      9,
      "CENTRES",
      "exact",
      "9개",
      "서울주택도시공사(SH공사)가 직영하는 지역주거복지센터의 수. 어느 센터인지는 기사에 없다.",
    ],
    [
      "CENTRES_ENTRUSTED",
      16,
      "CENTRES",
      "exact",
      "나머지 16개",
      "민간 사회복지시설에 위탁 운영하는 지역주거복지센터의 수. 어느 센터인지는 기사에 없다.",
    ],
  ]),
  ...about("sse-council", "happy-2019", [
    ["MEMBERS", 41, "AGENCIES", "exact", "전국 41개 지방자치단체", "2019년 4월 현재 함께하는 지방자치단체의 수."],
  ]),
  ...about("happy-community-mou", "happy-2019", [
    [
      "RECIPIENTS_PLANNED",
      2100,
      "PERSONS",
      "slightly_over",
      "전체 2,100여명",
      "2019년 시범사업의 서비스 대상자 수로 밝힌 수. 지역별 수는 기사에 없다.",
    ],
    [
      "RECIPIENTS_PER_MANAGER",
      100,
      "PERSONS",
      "exact",
      "서비스 대상 100명당 1명의 방문관리사",
      "방문관리사 1명이 맡는 서비스 대상자의 수.",
    ],
    ["MUNICIPALITIES", 8, "AGENCIES", "exact", "8개 자치단체", "업무협약에 참여하는 협의회 소속 자치단체의 수."],
    ["HIRING_AGE_FROM", 50, "YEARS", "exact", "50세 이상의 신중년", "방문관리사로 채용한 신중년의 나이 기준."],
  ]),
  ...printed("emd-consulting-2025-2", eventId("emd-consulting-2025-2"), stated("ksen-2025"), [
    [
      "PARTICIPANTS_PLANNED",
      90,
      "PERSONS",
      "slightly_over",
      "총 90여 명",
      "양일간 모든 회차를 합하여 참석할 예정이라고 밝힌 수. 실제 참석자 수가 아니다.",
    ],
  ]),
];
