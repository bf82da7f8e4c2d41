export const AGENCY_KINDS = [
  "central_gov",
  "province",
  "administrative_city",
  "autonomous_district",
  "city",
  "emd",
  "public_corporation",
  "public_institution",
  "medical",
  "welfare_centre",
  "health_centre",
  "mental_health_centre",
  "addiction_centre",
  "senior_club",
  "social_enterprise",
  "npo",
  "company",
  "research",
  "school",
  "police",
  "fire",
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

const SECURITY_KINDS: readonly AgencyKind[] = [
  "central_gov",
  "province",
  "administrative_city",
  "autonomous_district",
  "city",
  "emd",
  "health_centre",
];

/** A security agency (보장기관) is the State or a local government only (사회보장급여법 Art. 2(5)). */
export const isSecurityAgency = (kind: AgencyKind): boolean => SECURITY_KINDS.includes(kind);
