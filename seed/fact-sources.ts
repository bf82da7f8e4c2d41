import type { FactSourceRow } from "../kit/facts/fact-source.entity";
import { factSourceId } from "./slugs";

/** The five documents that the facts come from, loaded into each of the four databases. */
export const FACT_SOURCES: FactSourceRow[] = [
  {
    id: factSourceId("jpdc-2025"),
    title: "제주개발공사, 제주형 新 공간복지 주거·사회서비스 통합플랫폼 지속 추진",
    publisher: "제주특별자치도개발공사",
    publishedOn: "2025-02-03",
    note: null,
  },
  {
    id: factSourceId("molit-2019"),
    title: "영구임대주택 주거복지 전문인력 배치를 통한 정책효과 사례",
    publisher: "국토교통부",
    publishedOn: "2019-02-28",
    note: "소비자 게시판에 재게시된 보도자료를 읽었다.",
  },
  {
    id: factSourceId("seoul-2018"),
    title: "서울시, 주거복지 취약계층 위한 맞춤 서비스 구축",
    publisher: "영등포신문",
    publishedOn: "2018-08-10",
    note: null,
  },
  {
    id: factSourceId("happy-2019"),
    title: "새로운 사회적 가치 창출을 위한 민․관 협력",
    publisher: "뉴스21일간 (등록: 윤만형)",
    publishedOn: "2019-04-24",
    note: null,
  },
  {
    id: factSourceId("ksen-2025"),
    title: "제주연구원 8대 사례관리 연계 활성화를 통해 지역복지 실천의 중심축으로서 읍면동 기능 강화 도모",
    publisher: "한국사회적경제신문",
    publishedOn: null,
    note: "날짜 없는 기사이다. 2025-05-22 행사 이전에 쓰였다.",
  },
];

/** How a record says where it comes from. */
export type Provenance = { synthetic: boolean; inferred: boolean; factSourceId: string | null };

/** Said by a document. */
export const stated = (source: string): Provenance => ({
  synthetic: false,
  inferred: false,
  factSourceId: factSourceId(source),
});

/** Concluded from a document that does not say it in so many words. */
export const inferred = (source: string): Provenance => ({
  synthetic: false,
  inferred: true,
  factSourceId: factSourceId(source),
});

/** General knowledge, in none of the five documents (codes of areas, names of laws). */
export const known: Provenance = { synthetic: false, inferred: true, factSourceId: null };

/** Invented for demonstration. */
export const synthetic: Provenance = { synthetic: true, inferred: false, factSourceId: null };
