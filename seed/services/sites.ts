import { CENTRES } from "../agencies/centres";
import { inferred, type Provenance, stated, synthetic } from "../fact-sources";

export type SiteSeed = {
  slug: string;
  service: string;
  programme: string;
  space: string | null;
  complex: string | null;
  centre: string | null;
  /** Every area that the place lies in, the largest first; administrative and legal dong both. */
  areas: string[];
  /** About the middle of the dong, to a kilometre: general knowledge, no source gives an address. */
  point: { latitude: number; longitude: number } | null;
  openToAll: boolean;
  from: string;
  precision: "day" | "month" | "year";
} & Provenance;

const PILOT_COMPLEXES = ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15"];

const pilotSite = (number: string): SiteSeed => ({
  slug: `counselling@pilot-${number}`,
  service: "tenant-counselling",
  programme: "housing-welfare-workers",
  space: `pilot-${number}-counselling`,
  complex: `pilot-${number}`,
  centre: null,
  areas: [],
  point: null,
  openToAll: false,
  from: "2019-02-28",
  precision: "day",
  ...synthetic,
});

const healingSite = (number: string, space: string | null): SiteSeed => ({
  slug: `healing@healing-${number}`,
  service: "health-monitoring",
  programme: "healing-courtyard",
  space,
  complex: `jeju-healing-${number}`,
  centre: null,
  areas: ["5000000000", "5011000000"],
  point: null,
  openToAll: false,
  from: "2024-11-01",
  precision: "month",
  ...synthetic,
});

const REGIONAL_SERVICES = ["housing-counselling", "private-rental-linkage", "resource-enquiry"];

/** What the regional centres are asked for. Those that stood before 2018 have no stated beginning; the days of the new ones are invented. */
const REGIONAL_SITES: SiteSeed[] = CENTRES.filter(({ kind }) => kind === "regional_hwc").flatMap(
  ({ areaCode, openedOn }) =>
    REGIONAL_SERVICES.map((service) => {
      const centre = `seoul-${areaCode?.slice(0, 5)}`;
      return {
        slug: `${service}@${centre}`,
        service,
        programme: "seoul-housing-welfare",
        space: null,
        complex: null,
        centre,
        areas: ["1100000000", ...(areaCode ? [areaCode] : [])],
        point: null,
        openToAll: true,
        from: openedOn ?? "2018-01-01",
        precision: openedOn ? "day" : "year",
        ...(openedOn ? synthetic : inferred("seoul-2018")),
      };
    }),
);

export const SITES: SiteSeed[] = [
  {
    slug: "learning@samdo-1",
    service: "learning",
    programme: "learning-courtyard",
    space: "samdo-1-idle",
    complex: "maeumeon-samdo-1",
    centre: null,
    areas: ["5000000000", "5011000000", "5011055000", "5011010500"],
    point: { latitude: 33.51, longitude: 126.52 },
    openToAll: true,
    from: "2024-09-01",
    precision: "month",
    ...stated("jpdc-2025"),
  },
  {
    slug: "learning@dosun",
    service: "learning",
    programme: "learning-courtyard",
    space: "dosun-idle",
    complex: "maeumeon-dosun",
    centre: null,
    areas: ["5000000000", "5013000000", "5013060000", "5013011300"],
    point: { latitude: 33.25, longitude: 126.47 },
    openToAll: true,
    from: "2024-09-01",
    precision: "month",
    ...stated("jpdc-2025"),
  },
  {
    slug: "bubble@ido2",
    service: "laundry",
    programme: "bubble-courtyard",
    space: "ido2-laundry",
    complex: "ido2-bubble",
    centre: null,
    areas: ["5000000000", "5011000000", "5011054000", "5011010400"],
    point: { latitude: 33.5, longitude: 126.53 },
    openToAll: false,
    from: "2024-11-01",
    precision: "month",
    ...stated("jpdc-2025"),
  },
  healingSite("1", "healing-1-health"),
  healingSite("2", null),
  healingSite("3", null),
  {
    slug: "counselling@gayang",
    service: "tenant-counselling",
    programme: "housing-welfare-workers",
    space: "gayang-counselling",
    complex: "gayang",
    centre: "gayang-myhome",
    areas: ["1100000000", "1150000000", "1150010400"],
    point: { latitude: 37.57, longitude: 126.86 },
    openToAll: false,
    from: "2019-02-28",
    precision: "day",
    ...inferred("molit-2019"),
  },
  ...PILOT_COMPLEXES.map(pilotSite),
  {
    slug: "housing-counselling@seoul-central",
    service: "housing-counselling",
    programme: "seoul-housing-welfare",
    space: null,
    complex: null,
    centre: "seoul-central",
    areas: ["1100000000", "1156000000", "1156010500"],
    point: { latitude: 37.53, longitude: 126.9 },
    openToAll: true,
    from: "2018-08-10",
    precision: "day",
    ...stated("seoul-2018"),
  },
  {
    slug: "ai-speaker-care@happy-community-centre",
    service: "ai-speaker-care",
    programme: "happy-community",
    space: null,
    complex: null,
    centre: "happy-community-centre",
    areas: ["1100000000", "1120000000"],
    point: { latitude: 37.54, longitude: 127.06 },
    openToAll: false,
    from: "2019-04-22",
    precision: "day",
    ...inferred("happy-2019"),
  },
  ...REGIONAL_SITES,
];
