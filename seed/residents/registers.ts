import { RECIPIENTS_BY_MUNICIPALITY } from "../people";
import { PROGRAMME_AGENCY } from "./case-programmes";
import { CASES_KEPT_FROM } from "./cases";
import { CASES_BY_EMD } from "./cases-by-emd";

/** Which agency keeps which records in this hub, for which area, since when. Invented, as the records are. */
export type RegisterSeed = {
  slug: string;
  kind: "case" | "recipient";
  agency: string;
  areaCode: string;
  centre: string | null;
  initiative: string | null;
  validFrom: string;
};

export const HAPPY_COMMUNITY = "happy-community-mou";

/** The day of the launch, from which recipients of device care are counted. */
export const DEVICE_CARE_FROM = "2019-04-22";

export const REGISTERS: readonly RegisterSeed[] = [
  ...CASES_BY_EMD.map(({ areaCode }) => ({
    slug: `case-${areaCode}`,
    kind: "case" as const,
    agency: areaCode.startsWith("50110") ? "jeju-si" : "seogwipo-si",
    areaCode,
    centre: `emd-${areaCode}`,
    initiative: null,
    validFrom: CASES_KEPT_FROM,
  })),
  ...Object.values(PROGRAMME_AGENCY).flatMap((agency) =>
    ["5011000000", "5013000000"].map((areaCode) => ({
      slug: `case-${areaCode}-${agency}`,
      kind: "case" as const,
      agency,
      areaCode,
      centre: null,
      initiative: null,
      validFrom: CASES_KEPT_FROM,
    })),
  ),
  ...RECIPIENTS_BY_MUNICIPALITY.map(({ municipality, areaCode }) => ({
    slug: `recipient-${areaCode}`,
    kind: "recipient" as const,
    agency: municipality,
    areaCode,
    centre: null,
    initiative: HAPPY_COMMUNITY,
    validFrom: DEVICE_CARE_FROM,
  })),
];
