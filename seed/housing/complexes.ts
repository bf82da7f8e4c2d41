import { inferred, known, type Provenance, synthetic } from "../fact-sources";

export type ComplexSeed = {
  slug: string;
  name: string;
  aliases?: string[];
  housingType?: "permanent" | "national" | "happy";
  acquisitionType?: "constructed" | "purchased";
  owner?: string;
  manager?: string;
  controller: string;
  adminDong?: string;
  legalDong?: string;
  sigungu?: string;
  /** About the middle of the dong, to a kilometre: general knowledge. */
  location?: [latitude: number, longitude: number];
  unitCount?: number;
  isCluster?: boolean;
  myhomeHsmpSn?: string;
} & Provenance;

const JEJU_SI = "5011000000";
const SEOGWIPO_SI = "5013000000";

/**
 * The complexes that the documents speak of. Where they lie, who owns Gayang, which were built and which bought, and how
 * many dwellings they have is in none of them: concluded where a name or sentence allows it, else left out.
 */
const SPOKEN_OF: ComplexSeed[] = [
  {
    // The first phase (1차) at 삼도. That it lies in 삼도1동 is concluded; its name does not say so.
    slug: "maeumeon-samdo-1",
    name: "마음에온 삼도1차",
    owner: "jpdc",
    controller: "jpdc",
    adminDong: "5011055000",
    legalDong: "5011010500",
    sigungu: JEJU_SI,
    location: [33.51, 126.52],
    ...inferred("jpdc-2025"),
  },
  {
    slug: "maeumeon-dosun",
    name: "마음에온 도순",
    owner: "jpdc",
    controller: "jpdc",
    adminDong: "5013060000",
    legalDong: "5013011300",
    sigungu: SEOGWIPO_SI,
    location: [33.25, 126.47],
    ...inferred("jpdc-2025"),
  },
  {
    // The document gives it no name; these are its words.
    slug: "ido2-bubble",
    name: "이도이동 소재 공공임대주택",
    aliases: ["이도2동 공공임대주택"],
    owner: "jpdc",
    controller: "jpdc",
    adminDong: "5011054000",
    legalDong: "5011010400",
    sigungu: JEJU_SI,
    location: [33.5, 126.53],
    ...inferred("jpdc-2025"),
  },
  {
    slug: "gayang",
    name: "가양동 영구임대단지",
    aliases: ["찾아가는 마이홈센터 가양"],
    housingType: "permanent",
    controller: "molit",
    legalDong: "1150010400",
    sigungu: "1150000000",
    location: [37.57, 126.86],
    ...inferred("molit-2019"),
  },
];

/** Context from other reports of 2019, in none of the five documents. The dong follows from the name. */
const CONTEXT: ComplexSeed[] = [
  { slug: "maeumeon-hamdeok", name: "마음에온 함덕", adminDong: "5011025900", unitCount: 48 },
  { slug: "maeumeon-ara", name: "마음에온 아라", adminDong: "5011064000", unitCount: 39 },
  { slug: "maeumeon-hallim", name: "마음에온 한림", adminDong: "5011025000", unitCount: 16 },
].map((complex) => ({ ...complex, owner: "jpdc", controller: "jpdc", sigungu: JEJU_SI, ...known }));

/** Stand in for the unnamed complexes of the corporation in Jeju-si in which the 43 households live. */
const HEALING: ComplexSeed[] = [
  {
    slug: "jeju-healing-1",
    name: "가상 제주시 임대단지 1",
    acquisitionType: "constructed" as const,
    isCluster: false,
    unitCount: 22,
  },
  {
    slug: "jeju-healing-2",
    name: "가상 제주시 임대단지 2",
    acquisitionType: "purchased" as const,
    isCluster: false,
    unitCount: 16,
  },
  {
    slug: "jeju-healing-3",
    name: "가상 제주시 매입주택 묶음 3",
    acquisitionType: "purchased" as const,
    isCluster: true,
    unitCount: 10,
  },
].map((complex) => ({
  ...complex,
  owner: "jpdc",
  manager: "jpdc",
  controller: "jpdc",
  sigungu: JEJU_SI,
  ...synthetic,
}));

/** Stand in for the fourteen other complexes of the 2019 pilot, which the document does not name; 02 to 15. */
const PILOT: ComplexSeed[] = Array.from({ length: 14 }, (_, index) => {
  const number = String(index + 2).padStart(2, "0");
  return {
    slug: `pilot-${number}`,
    name: `가상 시범사업 영구임대단지 ${number}`,
    housingType: "permanent",
    controller: "molit",
    ...synthetic,
  };
});

/** A sample, labelled as such, beside the 18만여호 that the document states. */
const SH_SAMPLE: ComplexSeed[] = ["11560", "11500", "11200", "11350", "11680"].map((sigungu, index) => ({
  slug: `sh-sample-${index + 1}`,
  name: `가상 서울 임대단지 표본 ${index + 1}`,
  housingType: index % 2 === 0 ? "national" : "permanent",
  acquisitionType: index % 2 === 0 ? "constructed" : "purchased",
  owner: "sh",
  manager: "sh",
  controller: "sh",
  sigungu: `${sigungu}00000`,
  unitCount: 40,
  isCluster: false,
  myhomeHsmpSn: `SYN-SH-${index + 1}`,
  ...synthetic,
}));

export const COMPLEXES: ComplexSeed[] = [...SPOKEN_OF, ...CONTEXT, ...HEALING, ...PILOT, ...SH_SAMPLE];
