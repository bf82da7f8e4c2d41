import { type Provenance, synthetic } from "../fact-sources";

export type BuildingSeed = { slug: string; complex: string; name: string; floorCount: number } & Provenance;
export type UnitSeed = {
  slug: string;
  building: string;
  number: string;
  floor: number;
  exclusiveArea: number;
  accessible: boolean;
  status: "vacant" | "offered" | "occupied" | "under_repair";
  controller: string;
} & Provenance;
export type TenancySeed = {
  slug: string;
  unit: string;
  /** Null where the household is not among those loaded. */
  household: string | null;
  status: "active" | "renewal_due" | "notice" | "ended";
  validFrom: string;
  validTo: string | null;
  controller: string;
} & Provenance;

type Plan = {
  complex: string;
  controller: string;
  buildings: number;
  perFloor: number;
  units: number;
  occupied: number;
  /** The number of the first of the households healing-01 … healing-43 that live here. */
  firstHousehold: number | null;
};

// Single dwellings are invented only for invented complexes: of the real ones at most the number is known.
const PLANS: Plan[] = [
  {
    complex: "jeju-healing-1",
    controller: "jpdc",
    buildings: 1,
    perFloor: 4,
    units: 22,
    occupied: 20,
    firstHousehold: 1,
  },
  {
    complex: "jeju-healing-2",
    controller: "jpdc",
    buildings: 1,
    perFloor: 4,
    units: 16,
    occupied: 15,
    firstHousehold: 21,
  },
  {
    complex: "jeju-healing-3",
    controller: "jpdc",
    buildings: 2,
    perFloor: 2,
    units: 10,
    occupied: 8,
    firstHousehold: 36,
  },
  ...[1, 2, 3, 4, 5].map((number) => ({
    complex: `sh-sample-${number}`,
    controller: "sh",
    buildings: 2,
    perFloor: 5,
    units: 40,
    occupied: 40 - 2 * number,
    firstHousehold: null,
  })),
];

const EMPTY = ["vacant", "offered", "under_repair"] as const;
const AREAS = [26.4, 36.2, 46.9];
const RUNNING = ["active", "active", "active", "renewal_due", "active", "notice"] as const;

const two = (number: number): string => String(number).padStart(2, "0");
const turn = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;

/** The first of a month, so many months after January 2020. */
const month = (index: number): string => `${2020 + Math.floor(index / 12)}-${two((index % 12) + 1)}-01`;

export const BUILDINGS: BuildingSeed[] = PLANS.flatMap(({ complex, buildings, units, perFloor }) =>
  Array.from({ length: buildings }, (_, index) => ({
    slug: `${complex}/${101 + index}`,
    complex,
    name: `${101 + index}동`,
    floorCount: Math.ceil(units / buildings / perFloor),
    ...synthetic,
  })),
);

export const UNITS: UnitSeed[] = PLANS.flatMap(({ complex, controller, buildings, perFloor, units, occupied }) =>
  Array.from({ length: units }, (_, index) => {
    const place = Math.floor(index / buildings);
    const floor = Math.floor(place / perFloor) + 1;
    const number = `${floor}${two((place % perFloor) + 1)}`;
    const building = `${complex}/${101 + (index % buildings)}`;
    return {
      slug: `${building}/${number}`,
      building,
      number,
      floor,
      exclusiveArea: turn(AREAS, place),
      accessible: floor === 1,
      status: index < occupied ? "occupied" : turn(EMPTY, index - occupied),
      controller,
      ...synthetic,
    };
  }),
);

/** One tenancy for each dwelling that is let, begun by February 2024, and one that ended in each that stands empty. */
export const TENANCIES: TenancySeed[] = PLANS.flatMap(({ complex, controller, firstHousehold }) =>
  UNITS.filter((unit) => unit.building.startsWith(`${complex}/`)).map((unit, index) =>
    unit.status === "occupied"
      ? {
          slug: unit.slug,
          unit: unit.slug,
          household: firstHousehold === null ? null : `healing-${two(firstHousehold + index)}`,
          status: turn(RUNNING, index),
          validFrom: month(index % 50),
          validTo: null,
          controller,
          ...synthetic,
        }
      : {
          slug: `${unit.slug}/former`,
          unit: unit.slug,
          household: null,
          status: "ended",
          validFrom: month(index % 12),
          validTo: month(52 + (index % 6)),
          controller,
          ...synthetic,
        },
  ),
);
