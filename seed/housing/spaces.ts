import { inferred, type Provenance, stated, synthetic } from "../fact-sources";

type StatusSeed = {
  status: "idle" | "reserved_for_agreement" | "in_service";
  validFrom: string;
  validFromPrecision: "day" | "month";
  validTo: string | null;
} & Provenance;

export type SpaceSeed = {
  slug: string;
  complex: string;
  name: string;
  kind: "idle_space" | "laundry_room" | "health_room" | "counselling_room";
  /** Always invented: no document says how many people a space takes. */
  capacity: number;
  equipment?: string[];
  openHours?: string;
  controller: string;
  /** The programme that it was promised to and serves, whenever it was not idle. */
  programme: string;
  history: StatusSeed[];
} & Provenance;

/** A space that stood idle when the platform began and was in service from a month on, as the document says. */
const from = (month: string, precision: "day" | "month", provenance: Provenance): StatusSeed => ({
  status: "in_service",
  validFrom: month,
  validFromPrecision: precision,
  validTo: null,
  ...provenance,
});
const before = (
  status: "idle" | "reserved_for_agreement",
  validFrom: string,
  validTo: string,
  provenance: Provenance,
): StatusSeed => ({
  status,
  validFrom,
  validFromPrecision: "month",
  validTo,
  ...provenance,
});

const LAUNCH = "2023-11-01";

const COURTYARDS: SpaceSeed[] = [
  {
    slug: "samdo-1-idle",
    complex: "maeumeon-samdo-1",
    name: "마음에온 삼도1차 유휴공간",
    kind: "idle_space",
    capacity: 20,
    controller: "jpdc",
    programme: "learning-courtyard",
    history: [
      before("idle", LAUNCH, "2024-09-01", inferred("jpdc-2025")),
      from("2024-09-01", "month", stated("jpdc-2025")),
    ],
    ...inferred("jpdc-2025"),
  },
  {
    slug: "dosun-idle",
    complex: "maeumeon-dosun",
    name: "마음에온 도순 유휴공간",
    kind: "idle_space",
    capacity: 20,
    controller: "jpdc",
    programme: "learning-courtyard",
    history: [
      before("idle", LAUNCH, "2024-09-01", inferred("jpdc-2025")),
      from("2024-09-01", "month", stated("jpdc-2025")),
    ],
    ...inferred("jpdc-2025"),
  },
  {
    // Reserved since the ministry's selection in May 2024, opened in November 2024.
    slug: "ido2-laundry",
    complex: "ido2-bubble",
    name: "이도이동 소재 공공임대주택 세탁 공간",
    kind: "laundry_room",
    capacity: 6,
    controller: "jpdc",
    programme: "bubble-courtyard",
    history: [
      before("idle", LAUNCH, "2024-05-01", inferred("jpdc-2025")),
      before("reserved_for_agreement", "2024-05-01", "2024-11-01", inferred("jpdc-2025")),
      from("2024-11-01", "month", stated("jpdc-2025")),
    ],
    ...inferred("jpdc-2025"),
  },
  {
    slug: "healing-1-health",
    complex: "jeju-healing-1",
    name: "가상 제주시 임대단지 1 건강관리실",
    kind: "health_room",
    capacity: 8,
    equipment: ["혈압계", "혈당계"],
    openHours: "Mo-Fr 09:00-18:00",
    controller: "jpdc",
    programme: "healing-courtyard",
    history: [before("idle", LAUNCH, "2024-11-01", synthetic), from("2024-11-01", "month", synthetic)],
    ...synthetic,
  },
];

const PLACEMENT = "2019-02-28";

/** 관리사무소 내 별도 공간: each complex of the pilot has one; which room it is, nobody says. */
const COUNSELLING: SpaceSeed[] = [
  {
    slug: "gayang-counselling",
    complex: "gayang",
    name: "관리사무소 내 별도 공간",
    kind: "counselling_room",
    capacity: 2,
    controller: "molit",
    programme: "housing-welfare-workers",
    history: [from(PLACEMENT, "day", inferred("molit-2019"))],
    ...inferred("molit-2019"),
  },
  ...Array.from({ length: 14 }, (_, index): SpaceSeed => {
    const number = String(index + 2).padStart(2, "0");
    return {
      slug: `pilot-${number}-counselling`,
      complex: `pilot-${number}`,
      name: `가상 시범사업 영구임대단지 ${number} 상담실`,
      kind: "counselling_room",
      capacity: 2,
      controller: "molit",
      programme: "housing-welfare-workers",
      history: [from(PLACEMENT, "day", synthetic)],
      ...synthetic,
    };
  }),
];

export const SPACES: SpaceSeed[] = [...COURTYARDS, ...COUNSELLING];
