import { inferred, stated, synthetic } from "../fact-sources";
import { agencyId, attendanceId, eventId, initiativeId, programmeId, trainingEventId } from "../slugs";
import { JEJU_EMDS } from "./areas";

const ROUND = "emd-consulting-2025-2";

const SESSIONS = [
  {
    slug: `${ROUND}-jeju-si`,
    city: "5011000000",
    heldOn: "2025-05-22",
    venue: "제주연구원 윗세오름 대강당",
    cityName: "제주시",
  },
  {
    slug: `${ROUND}-seogwipo-si`,
    city: "5013000000",
    heldOn: "2025-05-23",
    venue: "서귀포시청 너른마당",
    cityName: "서귀포시",
  },
];

const CONSULTING = SESSIONS.map(({ slug, city, heldOn, venue, cityName }) => ({
  id: trainingEventId(slug),
  initiativeId: initiativeId("emd-consulting"),
  programmeId: null,
  roundId: eventId(ROUND),
  title: `2025년 제2차 읍면동 맞춤형복지 컨설팅 “8대 사례관리 연계 활성화를 위한 워크샵” (${cityName})`,
  heldOn,
  heldOnPrecision: "day" as const,
  venue,
  cityCode: city,
  curriculum: [
    "사례관리 개념",
    "복지 사각지대 대응 전략",
    "사례관리의 실제 및 적용 과정",
    "읍면동 차원의 보건-복지 연계 협력 방안",
    "중앙 공모사업 계획안 작성 방법",
    "타 지자체 성과중심사업 우수 프로포절",
  ],
  instructorNote: "숭실대 교수 1인",
  ...stated("ksen-2025"),
}));

// Between its opening (November 2024) and full operation (February 2025) the release says that operating staff were trained.
const BUBBLE = {
  id: trainingEventId("bubble-operating-staff"),
  initiativeId: null,
  roundId: null,
  programmeId: programmeId("bubble-courtyard"),
  title: "버블 뜨락 운영인력 교육",
  heldOn: "2024-12-01",
  heldOnPrecision: "month" as const,
  venue: null,
  cityCode: null,
  curriculum: [],
  instructorNote: null,
  ...inferred("jpdc-2025"),
};

export const TRAINING_EVENTS = [...CONSULTING, BUBBLE];

type AttendeeRole = "emd_official" | "city_official" | "integrated_case_manager" | "field_case_manager";

// Nobody says who came. The numbers are invented: two dongs of Jeju-si and one of Seogwipo-si stay away.
const attendance = (slug: string, role: AttendeeRole, emdCode: string | null, headcount: number) => ({
  id: attendanceId(`${slug}/${role}/${emdCode ?? "city"}`),
  trainingEventId: trainingEventId(slug),
  role,
  emdCode,
  headcount,
  controllerAgencyId: agencyId("jswc"),
  ...synthetic,
});

export const TRAINING_ATTENDANCE = SESSIONS.flatMap(({ slug, city }) => {
  const emds = JEJU_EMDS.map(([code]) => code).filter((code) => code.startsWith(city.slice(0, 5)));
  const present = emds.slice(0, emds.length > 20 ? -2 : -1);
  return [
    ...present.map((emd) => attendance(slug, "emd_official", emd, 1)),
    ...present.filter((_, index) => index % 2 === 0).map((emd) => attendance(slug, "integrated_case_manager", emd, 1)),
    attendance(slug, "city_official", null, emds.length > 20 ? 10 : 8),
    attendance(slug, "field_case_manager", null, emds.length > 20 ? 9 : 7),
  ];
});
