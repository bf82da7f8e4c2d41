import { inferred, type Provenance, stated } from "../fact-sources";
import { agencyId, agreementId, agreementRoleId, complexId, platformId, programmeId, spaceId } from "../slugs";
import { HAPPY_MUNICIPALITIES } from "./initiatives";
import { type Precision, term } from "./terms";

type Role =
  | "space"
  | "space_management"
  | "planning"
  | "budget"
  | "outreach"
  | "project_management"
  | "operation"
  | "staffing"
  | "health_service"
  | "technology"
  | "job_funding"
  | "evaluation";

type RoleSeed = {
  agency: string;
  role: Role;
  duties: string | null;
  complexes?: string[];
  spaces?: string[];
  areas?: string[];
} & Provenance;

type AgreementSeed = {
  programme: string;
  platform: string | null;
  signedOn: string | null;
  from: [day: string, precision: Precision];
  termNote: string | null;
  roles: RoleSeed[];
} & Provenance;

const GACHI_PLATFORM = "gachi-happy-courtyard";
const NO_TERM = "기사에는 협약의 체결일과 기간이 없다. 서비스가 시작된 달을 시작으로 적었다.";
const jpdc = stated("jpdc-2025");
const happy = stated("happy-2019");

const SEEDS: AgreementSeed[] = [
  {
    programme: "learning-courtyard",
    platform: GACHI_PLATFORM,
    signedOn: null,
    from: ["2024-09-01", "month"],
    termNote: NO_TERM,
    ...jpdc,
    roles: [
      { agency: "jpdc", role: "space", duties: "공공임대주택 유휴공간 제공", ...learningSites(), ...jpdc },
      { agency: "jile", role: "planning", duties: "교육․문화 프로그램 기획", ...jpdc },
      { agency: "jile", role: "operation", duties: "교육․문화 프로그램 운영", ...jpdc },
      { agency: "jeju-senior-club", role: "space_management", duties: "공간관리 등", ...learningSites(), ...jpdc },
    ],
  },
  {
    programme: "bubble-courtyard",
    platform: GACHI_PLATFORM,
    signedOn: null,
    from: ["2024-11-01", "month"],
    termNote: "기사에는 협약의 체결일과 기간이 없다. 개소한 달을 시작으로 적었다.",
    ...jpdc,
    roles: [
      {
        agency: "jpdc",
        role: "space",
        duties: "공공임대주택 유휴공간 제공",
        complexes: ["ido2-bubble"],
        spaces: ["ido2-laundry"],
        ...jpdc,
      },
      { agency: "jeju-si", role: "budget", duties: "예산지원", ...jpdc },
      { agency: "jeju-si", role: "outreach", duties: "수혜자발굴", ...jpdc },
      { agency: "kordi", role: "project_management", duties: "사업관리", ...jpdc },
      { agency: "jeju-senior-club", role: "operation", duties: "사업운영", ...jpdc },
      { agency: "jeju-senior-club", role: "staffing", duties: "인력관리", ...jpdc },
    ],
  },
  {
    programme: "healing-courtyard",
    platform: GACHI_PLATFORM,
    signedOn: null,
    from: ["2024-11-01", "month"],
    termNote: NO_TERM,
    ...jpdc,
    roles: [
      { agency: "jpdc", role: "space", duties: "공공임대주택 유휴공간 제공", ...jpdc },
      { agency: "jpdc", role: "outreach", duties: "수혜자 발굴", ...jpdc },
      { agency: "jeju-medical", role: "health_service", duties: "정기 건강 모니터링 및 건강 체크", ...jpdc },
    ],
  },
  {
    programme: "housing-welfare-workers",
    platform: null,
    signedOn: null,
    from: ["2019-02-28", "day"],
    termNote: "협약이 아니라 국토교통부의 시범사업이다. 배치를 시작한 날을 시작으로 적었다.",
    ...inferred("molit-2019"),
    roles: [
      { agency: "molit", role: "project_management", duties: "시범사업 추진", ...inferred("molit-2019") },
      {
        agency: "molit",
        role: "evaluation",
        duties: "시범사업 점검 및 평가를 통해 사업의 효과성 분석",
        ...stated("molit-2019"),
      },
    ],
  },
  {
    programme: "seoul-housing-welfare",
    platform: null,
    signedOn: "2018-05-30",
    from: ["2018-05-30", "day"],
    termNote: "기사에는 위수탁 기간이 없다.",
    ...stated("seoul-2018"),
    roles: [
      { agency: "seoul", role: "planning", duties: "맞춤형 지원 인프라 구축", ...inferred("seoul-2018") },
      {
        agency: "sh",
        role: "operation",
        duties: "중앙주거복지센터 운영, 지역주거복지센터 9개 직영 및 25개 지원",
        areas: ["1100000000"],
        ...stated("seoul-2018"),
      },
    ],
  },
  {
    programme: "happy-community",
    platform: null,
    signedOn: null,
    from: ["2019-04-22", "day"],
    termNote: "기사에는 업무협약의 체결일과 기간이 없다. 출범 행사일을 시작으로 적었다.",
    ...happy,
    roles: [
      { agency: "skt", role: "technology", duties: "AI ‘누구’와 IoT(사물인터넷) 등 자사 ICT 기술을 지원", ...happy },
      ...HAPPY_MUNICIPALITIES.flatMap(({ agency, area }): RoleSeed[] => [
        { agency, role: "outreach", duties: "돌봄서비스 대상자를 발굴", areas: [area], ...happy },
        { agency, role: "job_funding", duties: "사회적기업에 관련 일자리 예산을 지원", areas: [area], ...happy },
      ]),
      {
        agency: "happy-ecophone",
        role: "operation",
        duties: "행복커뮤니티센터(성수동) 운영",
        areas: ["1120000000"],
        ...inferred("happy-2019"),
      },
    ],
  },
  {
    programme: "emd-consulting",
    platform: null,
    signedOn: null,
    from: ["2018-01-01", "year"],
    termNote: "협약이 아니라 센터가 2018년부터 진행해 온 사업이다.",
    ...inferred("ksen-2025"),
    roles: [
      { agency: "jswc", role: "planning", duties: "컨설팅 기획", ...stated("ksen-2025") },
      { agency: "jswc", role: "operation", duties: "읍면동 맞춤형복지 컨설팅 사업 진행", ...stated("ksen-2025") },
    ],
  },
];

function learningSites(): Pick<RoleSeed, "complexes" | "spaces"> {
  return { complexes: ["maeumeon-samdo-1", "maeumeon-dosun"], spaces: ["samdo-1-idle", "dosun-idle"] };
}

export const AGREEMENTS = SEEDS.map(
  ({ programme, platform, signedOn, from: [day, precision], roles: _roles, ...rest }) => ({
    ...rest,
    id: agreementId(programme),
    programmeId: programmeId(programme),
    platformId: platform ? platformId(platform) : null,
    status: "effective" as const,
    signedOn,
    signedOnPrecision: "day" as const,
    effectiveOn: day,
    effectiveOnPrecision: precision,
    expiresOn: null,
    expiresOnPrecision: "day" as const,
    terminatedOn: null,
    version: 1,
    documentHash: null,
  }),
);

/** The parties are those who have a role, and the council that the memorandum of Happy Community was concluded by. */
export const AGREEMENT_PARTIES = SEEDS.flatMap(({ programme, roles }) =>
  [...new Set([...roles.map(({ agency }) => agency), ...(programme === "happy-community" ? ["sse-council"] : [])])].map(
    (agency) => ({ agreementId: agreementId(programme), agencyId: agencyId(agency), signedAt: null, signedBy: null }),
  ),
);

export const AGREEMENT_ROLES = SEEDS.flatMap(({ programme, from, termNote, roles }) =>
  roles.map(({ agency, role, duties, complexes = [], spaces = [], areas = [], synthetic, inferred, factSourceId }) => ({
    id: agreementRoleId(`${programme}/${agency}/${role}`),
    agreementId: agreementId(programme),
    agencyId: agencyId(agency),
    role,
    duties,
    scopeComplexIds: complexes.map(complexId),
    scopeSpaceIds: spaces.map(spaceId),
    scopeAreaCodes: areas,
    scopeKey: [...complexes.map(complexId), ...spaces.map(spaceId), ...areas].sort().join(" "),
    ...term(...from),
    contactDesk: null,
    contactPhone: null,
    termNote,
    synthetic,
    inferred,
    factSourceId,
  })),
);
