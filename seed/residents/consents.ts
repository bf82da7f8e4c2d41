import { healingMembers } from "../people";

export type ConsentSeed = {
  slug: string;
  person: string;
  kind: "provision" | "sensitive";
  controller: string;
  recipient: string;
  purpose: string;
  classes: ("PII_BASIC" | "PII_CONTACT" | "LOCATION" | "WELFARE" | "HOUSING" | "HEALTH")[];
};

const HOUSEHOLDS_WITH_CONSENT = 20;

/**
 * Invented: in the first 20 households of the healing courtyard the landlord was allowed to give the medical centre what it
 * needs to call people for their health checks, and separately their readings. The others were not asked yet.
 */
export const consents = (): ConsentSeed[] =>
  healingMembers()
    .filter(({ household }) => Number(household?.slice(-2)) <= HOUSEHOLDS_WITH_CONSENT)
    .flatMap(({ slug }) => {
      const given = { person: slug, controller: "jpdc", recipient: "jeju-medical", purpose: "HEALTH_CARE" };
      return [
        {
          ...given,
          slug: `${slug}-provision`,
          kind: "provision",
          classes: ["PII_BASIC", "PII_CONTACT", "HOUSING", "WELFARE"],
        },
        { ...given, slug: `${slug}-sensitive`, kind: "sensitive", classes: ["HEALTH"] },
      ] satisfies ConsentSeed[];
    });

export const CONSENT_GIVEN_AT = "2024-09-01T00:00:00Z";
export const CONSENT_VALID_TO = "2027-09-01T00:00:00Z";
