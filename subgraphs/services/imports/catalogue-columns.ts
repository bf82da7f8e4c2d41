import type { ServiceRow } from "../services/service.entity";

type Kept = Pick<
  ServiceRow,
  | "name"
  | "alternateName"
  | "description"
  | "status"
  | "category"
  | "furtherCategories"
  | "sectors"
  | "audiences"
  | "deliveryModes"
  | "eligibilityDescription"
  | "applicationProcess"
  | "feesDescription"
  | "minimumAge"
  | "maximumAge"
  | "openToAll"
  | "providerAgencyId"
>;

/** What a row of the file says of a service: only the columns that the file has. */
export type Said = Partial<Kept>;

export type CatalogueColumn = { required?: boolean } & (
  | { kind: "key"; of: "id" | "programmeId" }
  /** Written for the reader of a file, and not read. */
  | { kind: "told" }
  | { kind: "text"; of: keyof Kept; longest: number }
  | { kind: "age"; of: "minimumAge" | "maximumAge" }
  | { kind: "flag"; of: "openToAll" }
  | { kind: "word"; of: "status" | "category"; words: readonly string[] }
  | { kind: "words"; of: "furtherCategories" | "sectors" | "audiences" | "deliveryModes"; words: readonly string[] }
);

const CATEGORIES = [
  "health",
  "care",
  "education",
  "culture",
  "laundry_daily_life",
  "employment",
  "child_care",
  "high_risk_management",
  "housing",
  "housing_improvement",
];
const SECTORS = ["housing", "education_culture", "employment", "daily_life", "care", "health", "child_care"];

/** The columns of a service catalogue in their order: named as HSDS 3.0 names them; what HSDS lacks, as this graph does. */
export const CATALOGUE_COLUMNS: Readonly<Record<string, CatalogueColumn>> = {
  platform: { kind: "told" },
  program: { kind: "told" },
  program_id: { kind: "key", of: "programmeId", required: true },
  id: { kind: "key", of: "id" },
  name: { kind: "text", of: "name", longest: 100, required: true },
  alternate_name: { kind: "text", of: "alternateName", longest: 100 },
  description: { kind: "text", of: "description", longest: 2_000 },
  status: {
    kind: "word",
    of: "status",
    words: ["active", "inactive", "defunct", "temporarily_closed"],
    required: true,
  },
  organization_id: { kind: "text", of: "providerAgencyId", longest: 40 },
  eligibility_description: { kind: "text", of: "eligibilityDescription", longest: 2_000 },
  application_process: { kind: "text", of: "applicationProcess", longest: 2_000 },
  fees_description: { kind: "text", of: "feesDescription", longest: 2_000 },
  minimum_age: { kind: "age", of: "minimumAge" },
  maximum_age: { kind: "age", of: "maximumAge" },
  category: { kind: "word", of: "category", words: CATEGORIES, required: true },
  further_categories: { kind: "words", of: "furtherCategories", words: CATEGORIES },
  sectors: { kind: "words", of: "sectors", words: SECTORS },
  audiences: { kind: "words", of: "audiences", words: ["tenant", "local_resident", "field_staff"] },
  delivery_modes: {
    kind: "words",
    of: "deliveryModes",
    words: ["in_complex_space", "in_home", "outreach", "remote"],
  },
  open_to_all: { kind: "flag", of: "openToAll" },
};

/** Several words of one cell stand with this between them. */
export const BETWEEN_WORDS = ";";
