import type { AgencyKind } from "../../access/agency-kind";
import { known, type Provenance, stated, synthetic } from "../fact-sources";

export type AgencySeed = {
  code: string;
  name: string;
  aliases: string[];
  kind: AgencyKind;
  area: string | null;
} & Provenance;

type Named = [code: string, name: string, aliases: string[], kind: AgencyKind, area: string | null];

const named = (provenance: Provenance, agencies: Named[]): AgencySeed[] =>
  agencies.map(([code, name, aliases, kind, area]) => ({ code, name, aliases, kind, area, ...provenance }));

const JEJU = "5000000000";

// The source names the agencies; what each is in law is general knowledge.
const facts: AgencySeed[] = [
  ...named(stated("jpdc-2025"), [
    ["jpdc", "제주특별자치도개발공사", ["제주개발공사", "JPDC"], "public_corporation", JEJU],
    ["jile", "제주평생교육장학진흥원", ["평생교육장학진흥원"], "public_institution", JEJU],
    ["jeju-senior-club", "제주시니어클럽", ["시니어클럽"], "senior_club", JEJU],
    ["jeju-si", "제주시", [], "administrative_city", "5011000000"],
    ["kordi", "한국노인인력개발원", ["KORDI"], "public_institution", null],
    ["jeju-medical", "제주의료원", [], "medical", JEJU],
    ["mohw", "보건복지부", ["복지부", "MOHW"], "central_gov", null],
  ]),
  ...named(stated("molit-2019"), [
    ["molit", "국토교통부", ["국토부", "MOLIT"], "central_gov", null],
    ["lh", "한국토지주택공사", ["LH"], "public_corporation", null],
    ["khmc", "주택관리공단", [], "public_institution", null],
  ]),
  ...named(stated("seoul-2018"), [
    ["seoul", "서울특별시", ["서울시"], "province", "1100000000"],
    ["sh", "서울주택도시공사", ["SH공사", "SH"], "public_corporation", "1100000000"],
  ]),
  ...named(stated("happy-2019"), [
    ["skt", "SK텔레콤", ["SKT", "에스케이텔레콤"], "company", null],
    ["happy-ecophone", "행복한 에코폰", ["행복한에코폰"], "social_enterprise", null],
    ["sse-council", "전국 사회연대경제 지방정부협의회", ["지방정부협의회"], "npo", null],
    ["seongdong-gu", "서울특별시 성동구", ["성동구"], "autonomous_district", "1120000000"],
    ["seodaemun-gu", "서울특별시 서대문구", ["서대문구"], "autonomous_district", "1141000000"],
    ["jung-gu-seoul", "서울특별시 중구", ["중구"], "autonomous_district", "1114000000"],
    ["gangnam-gu", "서울특별시 강남구", ["강남구"], "autonomous_district", "1168000000"],
    ["yangcheon-gu", "서울특별시 양천구", ["양천구"], "autonomous_district", "1147000000"],
    ["yeongdeungpo-gu", "서울특별시 영등포구", ["영등포구"], "autonomous_district", "1156000000"],
    ["hwaseong-si", "경기도 화성시", ["화성시"], "city", "4159000000"],
    ["seo-gu-daejeon", "대전광역시 서구", ["서구"], "autonomous_district", "3017000000"],
  ]),
  ...named(stated("ksen-2025"), [
    ["seogwipo-si", "서귀포시", [], "administrative_city", "5013000000"],
    ["jri", "제주연구원", [], "research", JEJU],
    ["jswc", "제주연구원 제주사회복지연구센터", ["제주사회복지연구센터", "제주사회복지센터"], "research", JEJU],
  ]),
  ...named(known, [["jeju-province", "제주특별자치도", ["제주도"], "province", JEJU]]),
];

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, "0"));

/** The 49 members of the platform that the source counts and does not name. */
export const PLACEHOLDER_MEMBERS = numbered(7, 55).map((number) => `member-${number}`);
/** The 33 members of the council that the source counts and does not name. */
export const PLACEHOLDER_COUNCIL = numbered(9, 41).map((number) => `council-${number}`);
/** The 16 entrusted bodies that the source counts and does not name. */
export const PLACEHOLDER_OPERATORS = numbered(1, 16).map((number) => `entrusted-${number}`);

const invented: AgencySeed[] = [
  ...named(synthetic, [
    ...PLACEHOLDER_MEMBERS.map((code): Named => [code, `참여기관 ${code.slice(-2)}`, [], "npo", JEJU]),
    ...PLACEHOLDER_COUNCIL.map((code): Named => [
      code,
      `가상 회원 지방정부 ${code.slice(-2)}`,
      [],
      "autonomous_district",
      null,
    ]),
    ...PLACEHOLDER_OPERATORS.map((code): Named => [
      code,
      `가상 위탁운영기관 ${code.slice(-2)}`,
      [],
      "welfare_centre",
      "1100000000",
    ]),
    ["gayang-welfare", "가상 가양 종합사회복지관", [], "welfare_centre", "1150000000"],
    ["gayang-health", "가상 가양 보건소", [], "health_centre", "1150000000"],
    ["gayang-mental", "가상 가양 정신건강복지센터", [], "mental_health_centre", "1150000000"],
    ["gayang-safety", "가상 가양 안전지킴이", [], "npo", "1150000000"],
  ]),
];

export const AGENCIES: AgencySeed[] = [...facts, ...invented];
