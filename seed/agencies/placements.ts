import { inferred, type Provenance, synthetic } from "../fact-sources";
import { agencyId, centreId, complexId, placementId, spaceId, staffId } from "../slugs";
import { term } from "./terms";

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, "0"));

// Gayang-dong is nowhere said to be one of the 15; the other 14 are placeholders.
const PILOT_COMPLEXES: [slug: string, provenance: Provenance][] = [
  ["gayang", inferred("molit-2019")],
  ...numbers(2, 15).map((number): [string, Provenance] => [`pilot-${number}`, synthetic]),
];

type Duty =
  | "housing_welfare_worker"
  | "visiting_manager"
  | "control_operator"
  | "counsellor"
  | "data_analyst"
  | "operating_staff";

const post = (slug: string, duty: Duty, controller: string) => ({
  id: staffId(slug),
  duty,
  agencyId: null as string | null,
  centreId: null as string | null,
  hireProgramme: null as string | null,
  controllerAgencyId: agencyId(controller),
});

export const STAFF = [
  // The source does not say how many workers a complex got: one post each.
  ...PILOT_COMPLEXES.map(([slug, provenance]) => ({
    ...post(`housing-welfare-worker/${slug}`, "housing_welfare_worker", "molit"),
    ...provenance,
  })),
  // 2,100 recipients at 1:100 would be 21 managers: derived, never stated.
  ...numbers(1, 21).map((number) => ({
    ...post(`visiting-manager-${number}`, "visiting_manager", "sse-council"),
    hireProgramme: "신중년 일자리사업",
    ...synthetic,
  })),
  // How many run the bubble courtyard is nowhere said: two invented posts.
  ...numbers(1, 2).map((number) => ({
    ...post(`bubble-operating-${number}`, "operating_staff", "jeju-senior-club"),
    agencyId: agencyId("jeju-senior-club"),
    ...synthetic,
  })),
  ...(["data_analyst", "counsellor", "control_operator"] as const).map((duty) => ({
    ...post(`happy-community-centre/${duty}`, duty, "seongdong-gu"),
    centreId: centreId("happy-community-centre"),
    ...synthetic,
  })),
];

export const PLACEMENTS = PILOT_COMPLEXES.map(([slug, provenance]) => ({
  id: placementId(slug),
  staffId: staffId(`housing-welfare-worker/${slug}`),
  duties: ["care" as const, "community" as const],
  complexId: complexId(slug),
  counsellingRoomId: spaceId(`${slug}-counselling`),
  ...term("2019-02-28"),
  controllerAgencyId: agencyId("molit"),
  ...provenance,
}));

// The source names kinds of agencies (복지관, 보건소 …), not those around Gayang. Nobody for jobs: the gap is shown.
export const NETWORK_PARTNERS = (
  [
    ["care", "gayang-welfare"],
    ["health", "gayang-health"],
    ["health", "gayang-mental"],
    ["safety", "gayang-safety"],
  ] as const
).map(([domain, agency]) => ({ complexId: complexId("gayang"), domain, agencyId: agencyId(agency), ...synthetic }));
