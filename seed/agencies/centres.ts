import { inferred, type Provenance, stated, synthetic } from "../fact-sources";
import { agencyId, centreId, complexId, contractId } from "../slugs";
import { PLACEHOLDER_OPERATORS } from "./agencies";
import { JEJU_EMDS, SEOUL_DISTRICTS } from "./areas";
import { term } from "./terms";

const seoul = stated("seoul-2018");

// Nobody says which 9 districts are run directly, which 10 centres stood before, and when the other 15 opened. What
// follows is one assignment with the stated numbers; every row says that it is invented.
const DISTRICTS = SEOUL_DISTRICTS.map(([code, name], index) => ({
  code,
  name,
  direct: index % 3 === 0,
  stoodBefore: index % 5 === 0 || index % 5 === 2,
}));
const ENTRUSTED = DISTRICTS.filter(({ direct }) => !direct).map(({ code }, index) => ({
  code,
  operator: PLACEHOLDER_OPERATORS[index] ?? "",
  endsOn: index < 4 ? "2027-01-01" : "2028-01-01",
}));
const NEW = DISTRICTS.filter(({ stoodBefore }) => !stoodBefore).map(({ code }) => code);

/** The new centres opened one after another: here every third day from 10 August 2018. */
const openingDay = (code: string): string | null => {
  const turn = NEW.indexOf(code);
  return turn < 0 ? null : new Date(Date.UTC(2018, 7, 10 + 3 * turn)).toISOString().slice(0, 10);
};

// 개인정보 보호법 Art. 26(1) and 시행령 Art. 28(1): what an entrustment has to settle in writing.
const CLAUSES: [article: string, requirement: string][] = [
  ["개인정보 보호법 Art. 26(1)1", "위탁업무 수행 목적 외 개인정보의 처리 금지에 관한 사항"],
  ["개인정보 보호법 Art. 26(1)2", "개인정보의 기술적·관리적 보호조치에 관한 사항"],
  ["개인정보 보호법 시행령 Art. 28(1)1", "위탁업무의 목적 및 범위"],
  ["개인정보 보호법 시행령 Art. 28(1)2", "재위탁 제한에 관한 사항"],
  ["개인정보 보호법 시행령 Art. 28(1)3", "개인정보에 대한 접근 제한 등 안전성 확보 조치에 관한 사항"],
  [
    "개인정보 보호법 시행령 Art. 28(1)4",
    "위탁업무와 관련하여 보유하고 있는 개인정보의 관리 현황 점검 등 감독에 관한 사항",
  ],
  ["개인정보 보호법 시행령 Art. 28(1)5", "수탁자가 준수하여야 할 의무를 위반한 경우의 손해배상 등 책임에 관한 사항"],
];

export const CONTRACTS = [
  {
    id: contractId("seoul-central"),
    type: "entrustment" as const,
    subject: "중앙주거복지센터 업무 위수탁협약",
    principalId: agencyId("seoul"),
    contractorId: agencyId("sh"),
    signedOn: "2018-05-30",
    signedOnPrecision: "day" as const,
    ...term("2018-05-30"),
    tasks: ["주거복지 사각지대 발굴", "업무 표준화", "센터 간 네트워크 구축", "센터별 사례 관리·공유"],
    controllerAgencyId: agencyId("seoul"),
    ...seoul,
  },
  ...ENTRUSTED.map(({ code, operator, endsOn }) => ({
    id: contractId(`seoul-${code}`),
    type: "entrustment" as const,
    subject: "지역주거복지센터 위탁 운영 (가상)",
    principalId: null,
    contractorId: agencyId(operator),
    signedOn: null,
    signedOnPrecision: "day" as const,
    ...term(openingDay(code) ?? "2018-01-01", "day", endsOn),
    tasks: ["지역주거복지센터 운영"],
    controllerAgencyId: agencyId(operator),
    ...synthetic,
  })),
];

export const CONTRACT_CLAUSES = CONTRACTS.flatMap(({ id, synthetic }) =>
  CLAUSES.map(([article, requirement], index) => ({
    contractId: id,
    number: index + 1,
    article,
    requirement,
    confirmed: synthetic ? true : null,
  })),
);

type Kind = "central_hwc" | "regional_hwc" | "control_centre" | "outreach_myhome" | "emd_team";

const centre = (slug: string, kind: Kind, name: string, provenance: Provenance) => ({
  id: centreId(slug),
  name,
  kind,
  status: "open" as const,
  operationMode: null as "direct" | "entrusted" | null,
  operationModeSynthetic: false,
  operatorId: null as string | null,
  areaCode: null as string | null,
  addressText: null as string | null,
  roadAddress: null,
  legalDongCode: null as string | null,
  adminDongCode: null,
  sigunguCode: null as string | null,
  hostComplexId: null as string | null,
  openedOn: null as string | null,
  openedOnPrecision: "day" as const,
  openedOnSynthetic: false,
  closedOn: null,
  supervisorId: null as string | null,
  contractId: null as string | null,
  controllerAgencyId: null as string | null,
  ...provenance,
});

const regional = ({ code, name, direct }: (typeof DISTRICTS)[number]) => {
  const entrusted = ENTRUSTED.find((contract) => contract.code === code);
  return {
    ...centre(`seoul-${code}`, "regional_hwc", `${name} 지역주거복지센터`, inferred("seoul-2018")),
    operationMode: direct ? ("direct" as const) : ("entrusted" as const),
    operationModeSynthetic: true,
    operatorId: agencyId(entrusted?.operator ?? "sh"),
    areaCode: `${code}00000`,
    sigunguCode: `${code}00000`,
    openedOn: openingDay(code),
    openedOnSynthetic: true,
    supervisorId: centreId("seoul-central"),
    contractId: entrusted ? contractId(`seoul-${code}`) : null,
    controllerAgencyId: agencyId("seoul"),
  };
};

const cityOf = (emd: string): string => (emd.startsWith("50110") ? "jeju-si" : "seogwipo-si");

export const CENTRES = [
  {
    ...centre("seoul-central", "central_hwc", "중앙주거복지센터", seoul),
    operationMode: "entrusted" as const,
    operatorId: agencyId("sh"),
    areaCode: "1100000000",
    addressText: "서울특별시 영등포구 당산동 서울하우징랩",
    legalDongCode: "1156010500",
    sigunguCode: "1156000000",
    openedOn: "2018-08-10",
    contractId: contractId("seoul-central"),
    controllerAgencyId: agencyId("seoul"),
  },
  ...DISTRICTS.map(regional),
  {
    ...centre("happy-community-centre", "control_centre", "행복커뮤니티센터", stated("happy-2019")),
    operatorId: agencyId("happy-ecophone"),
    areaCode: "1120000000",
    addressText: "서울특별시 성동구 성수동",
    sigunguCode: "1120000000",
    controllerAgencyId: agencyId("seongdong-gu"),
  },
  {
    ...centre("gayang-myhome", "outreach_myhome", "찾아가는 마이홈센터", stated("molit-2019")),
    addressText: "서울특별시 강서구 가양동 영구임대단지",
    legalDongCode: "1150010400",
    sigunguCode: "1150000000",
    hostComplexId: complexId("gayang"),
    openedOn: "2019-02-28",
    controllerAgencyId: agencyId("molit"),
  },
  // The article speaks of the teams' case managers; that each of the 43 has a team is concluded from it.
  ...JEJU_EMDS.map(([code, name]) => ({
    ...centre(`emd-${code}`, "emd_team", `${name} 맞춤형복지팀`, inferred("ksen-2025")),
    operatorId: agencyId(cityOf(code)),
    areaCode: code,
    sigunguCode: `${code.slice(0, 5)}00000`,
    controllerAgencyId: agencyId(cityOf(code)),
  })),
];
