import { inferred, type Provenance, stated, synthetic } from "../fact-sources";
import { agencyId, eventId, initiativeId, programmeId } from "../slugs";
import { PLACEHOLDER_COUNCIL } from "./agencies";
import { type Precision, term } from "./terms";

/** The eight municipalities, in the order of the article. */
export const HAPPY_MUNICIPALITIES = [
  { agency: "seongdong-gu", area: "1120000000" },
  { agency: "seodaemun-gu", area: "1141000000" },
  { agency: "jung-gu-seoul", area: "1114000000" },
  { agency: "gangnam-gu", area: "1168000000" },
  { agency: "yangcheon-gu", area: "1147000000" },
  { agency: "yeongdeungpo-gu", area: "1156000000" },
  { agency: "hwaseong-si", area: "4159000000" },
  { agency: "seo-gu-daejeon", area: "3017000000" },
];

type InitiativeSeed = {
  slug: string;
  name: string;
  aliases: string[];
  kind: "pilot" | "council" | "mou" | "network" | "consulting";
  phase: "pilot" | null;
  since: [day: string, precision: Precision] | null;
  council: string | null;
  area: string | null;
  programme: string | null;
} & Provenance;

const SEEDS: InitiativeSeed[] = [
  {
    slug: "molit-pilot",
    name: "영구임대주택 주거복지 전문인력 배치 시범사업",
    aliases: ["주거복지사 배치 시범사업"],
    kind: "pilot",
    phase: "pilot",
    since: ["2019-02-28", "day"],
    council: null,
    area: null,
    programme: "housing-welfare-workers",
    ...stated("molit-2019"),
  },
  {
    slug: "seoul-network",
    name: "서울시 주거복지 취약계층 맞춤형 지원 인프라",
    aliases: ["중앙주거복지센터와 25개 지역주거복지센터", "주거복지센터 네트워크"],
    kind: "network",
    phase: null,
    since: null,
    council: null,
    area: "1100000000",
    programme: "seoul-housing-welfare",
    ...stated("seoul-2018"),
  },
  {
    slug: "sse-council",
    name: "전국 사회연대경제 지방정부협의회",
    aliases: ["지방정부협의회"],
    kind: "council",
    phase: null,
    since: ["2013-01-01", "year"],
    council: null,
    area: null,
    programme: null,
    ...stated("happy-2019"),
  },
  {
    slug: "happy-community-mou",
    name: "행복커뮤니티 사업",
    aliases: ["행복커뮤니티", "스마트 케어 행복커뮤니티 사업"],
    kind: "mou",
    phase: "pilot",
    since: ["2019-04-22", "day"],
    council: "sse-council",
    area: null,
    programme: "happy-community",
    ...stated("happy-2019"),
  },
  {
    slug: "emd-consulting",
    name: "읍면동 맞춤형복지 컨설팅",
    aliases: ["읍면동 맞춤형복지 컨설팅 사업"],
    kind: "consulting",
    phase: null,
    since: ["2018-01-01", "year"],
    council: null,
    area: "5000000000",
    programme: "emd-consulting",
    ...stated("ksen-2025"),
  },
];

export const INITIATIVES = SEEDS.map(({ since, council, area, programme, ...initiative }) => ({
  ...initiative,
  id: initiativeId(initiative.slug),
  sinceOn: since?.[0] ?? null,
  sinceOnPrecision: since?.[1] ?? ("day" as const),
  councilId: council ? initiativeId(council) : null,
  areaCode: area,
  programmeId: programme ? programmeId(programme) : null,
}));

type InitiativeRole = "party" | "participant" | "member" | "organiser" | "operator";

const participants = (
  initiative: string,
  role: InitiativeRole,
  [day, precision]: [string, Precision],
  termNote: string | null,
  provenance: Provenance,
  agencies: string[],
) =>
  agencies.map((agency) => ({
    id: eventId(`participant/${initiative}/${agency}/${role}`),
    initiativeId: initiativeId(initiative),
    agencyId: agencyId(agency),
    role,
    ...term(day, precision),
    termNote,
    ...provenance,
  }));

const LAUNCH_DAY = "기사에는 업무협약의 체결일이 없다. 출범 행사일을 적었다.";
const COUNTED_THEN = "기사는 2019년 4월 현재 41개라고만 한다. 언제 가입했는지는 알 수 없다.";
const molit = stated("molit-2019");
const happy = stated("happy-2019");
const EIGHT = HAPPY_MUNICIPALITIES.map(({ agency }) => agency);

export const INITIATIVE_PARTICIPANTS = [
  ...participants("molit-pilot", "organiser", ["2019-02-28", "day"], null, molit, ["molit"]),
  ...participants("molit-pilot", "participant", ["2019-02-28", "day"], "네트워크를 구축할 기관으로 든 곳이다.", molit, [
    "lh",
    "khmc",
  ]),
  ...participants("seoul-network", "organiser", ["2018-05-30", "day"], null, stated("seoul-2018"), ["seoul"]),
  ...participants("seoul-network", "operator", ["2018-05-30", "day"], null, stated("seoul-2018"), ["sh"]),
  ...participants("happy-community-mou", "party", ["2019-04-22", "day"], LAUNCH_DAY, happy, ["sse-council", "skt"]),
  ...participants("happy-community-mou", "participant", ["2019-04-22", "day"], LAUNCH_DAY, happy, EIGHT),
  ...participants("sse-council", "member", ["2019-04-01", "month"], COUNTED_THEN, happy, EIGHT),
  ...participants("sse-council", "member", ["2019-04-01", "month"], COUNTED_THEN, synthetic, PLACEHOLDER_COUNCIL),
  ...participants("emd-consulting", "organiser", ["2018-01-01", "year"], null, stated("ksen-2025"), ["jswc"]),
];

const event = (
  initiative: string,
  slug: string,
  name: string,
  kind: "launch" | "opening" | "signing" | "consulting",
) => ({
  id: eventId(slug),
  initiativeId: initiativeId(initiative),
  name,
  kind,
  heldAt: null as Date | null,
  place: null as string | null,
});

const on = (heldOn: string, heldOnPrecision: Precision) => ({ heldOn, heldOnPrecision });

export const INITIATIVE_EVENTS = [
  {
    ...event("happy-community-mou", "happy-launch", "‘행복커뮤니티 사업’ 런칭 행사", "launch"),
    ...on("2019-04-22", "day"),
    heldAt: new Date("2019-04-22T13:30:00+09:00"),
    place: "서울 을지로 SKT타워 수펙스홀",
    ...happy,
  },
  {
    ...event("molit-pilot", "gayang-opening", "‘찾아가는 마이홈센터’ 개소식", "opening"),
    ...on("2019-02-28", "day"),
    place: "서울 강서구 가양동의 영구임대단지",
    ...molit,
  },
  {
    ...event("seoul-network", "central-contract", "중앙주거복지센터 위수탁협약 체결", "signing"),
    ...on("2018-05-30", "day"),
    ...stated("seoul-2018"),
  },
  {
    ...event("seoul-network", "central-opening", "서울시 중앙주거복지센터 개소", "opening"),
    ...on("2018-08-10", "day"),
    place: "영등포구 당산동 서울하우징랩",
    ...stated("seoul-2018"),
  },
  ...[2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({
    ...event("emd-consulting", `emd-consulting-${year}`, `${year}년 읍면동 맞춤형복지 컨설팅`, "consulting"),
    ...on(`${year}-01-01`, "year"),
    ...(year === 2018 ? stated("ksen-2025") : inferred("ksen-2025")),
  })),
  {
    ...event("emd-consulting", "emd-consulting-2025-1", "2025년 제1차 읍면동 맞춤형복지 컨설팅", "consulting"),
    ...on("2025-01-01", "year"),
    ...inferred("ksen-2025"),
  },
  {
    ...event("emd-consulting", "emd-consulting-2025-2", "2025년 제2차 읍면동 맞춤형복지 컨설팅", "consulting"),
    ...on("2025-05-22", "day"),
    place: "제주연구원 윗세오름 대강당, 서귀포시청 너른마당",
    ...stated("ksen-2025"),
  },
];

const milestone = (
  slug: string,
  name: string,
  reachedOn: string,
  reachedOnPrecision: Precision,
  approximate: boolean,
) => ({
  id: eventId(`milestone/${slug}`),
  initiativeId: initiativeId("seoul-network"),
  name,
  reachedOn,
  reachedOnPrecision,
  approximate,
  ...stated("seoul-2018"),
});

export const INITIATIVE_MILESTONES = [
  milestone("central-contract", "위수탁협약 체결", "2018-05-30", "day", false),
  milestone("central-opening", "중앙주거복지센터 개소", "2018-08-10", "day", false),
  milestone("integrated-system", "‘주거복지 통합시스템’ 오픈(예정)", "2018-10-01", "month", true),
];
