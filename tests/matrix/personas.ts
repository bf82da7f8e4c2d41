import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import type { Viewer } from "../../kit/viewer";
import { DEMO_RESIDENT } from "../../seed/agencies/accounts";
import { accountId, agencyId, clientId, residentId } from "../../seed/slugs";
import type { Stated } from "../kit/the-hub";

/** Whom everything of this matrix is about: a tenant of the healing courtyard who consented to the medical centre. */
export const PERSON = residentId(DEMO_RESIDENT.person);

export type PersonaName =
  | "nobody"
  | "person"
  | "otherPerson"
  | "keeper"
  | "recipient"
  | "noBasis"
  | "notInPlan"
  | "otherAgency"
  | "emergency"
  | "administrator"
  | "worker"
  | "otherStaff"
  | "officer";

/** Somebody who asks: how they sign in to the hub, what they state, and who they then are to the subgraphs. */
export type Persona = {
  name: PersonaName;
  en: string;
  ko: string;
  credential: { client: string } | { login: string } | null;
  stated: Stated;
  viewer: Viewer;
};

type Who = Partial<Pick<Viewer, "audience" | "agencyKind" | "actor" | "duties">> & { agency?: string };

const CORPORATION = { agency: "jpdc", agencyKind: "public_corporation" };
const MEDICAL = { agency: "jeju-medical", agencyKind: "medical" };
const CITY = { agency: "jeju-si", agencyKind: "administrative_city" };

const persona = (
  name: PersonaName,
  [en, ko]: [string, string],
  credential: Persona["credential"],
  { agency, ...who }: Who,
  stated: Stated = {},
): Persona => ({
  name,
  en,
  ko,
  credential,
  stated,
  viewer: makeViewer({ ...ANONYMOUS, ...who, agency: agency ? agencyId(agency) : null, ...stated }),
});

const system = (client: string) => ({ audience: "partner" as const, actor: clientId(client) });
const staff = (login: string, duty: string) => ({
  audience: "staff" as const,
  actor: accountId(login),
  duties: [duty],
});
const resident = (slug: string) => ({ audience: "self" as const, actor: residentId(slug) });

const OF_ITS_OWN: Stated = { purpose: "HOUSING_MANAGEMENT", basis: "OWN_RECORD" };
const OF_ONESELF: Stated = { purpose: "OWN_RIGHTS", basis: "SELF" };

export const OTHER_PERSON = { slug: "healing-30-1", login: "resident-of-the-matrix" };

/** Signs in with the password of the administrator. */
export const OFFICER = "officer-of-the-matrix";

/** The columns of the matrix, in its order. */
export const PERSONAS: readonly Persona[] = [
  persona("nobody", ["Anonymous", "익명"], null, {}),
  persona("person", ["The person", "본인"], { login: DEMO_RESIDENT.login }, resident(DEMO_RESIDENT.person), OF_ONESELF),
  persona(
    "otherPerson",
    ["Another resident", "다른 주민"],
    { login: OTHER_PERSON.login },
    resident(OTHER_PERSON.slug),
    OF_ONESELF,
  ),
  persona(
    "keeper",
    ["System of the agency that keeps the record", "보유기관 시스템"],
    { client: "jpdc" },
    { ...CORPORATION, ...system("jpdc") },
    OF_ITS_OWN,
  ),
  persona(
    "recipient",
    ["System of an agency with consent", "동의받은 기관 시스템"],
    { client: "jeju-medical" },
    { ...MEDICAL, ...system("jeju-medical") },
    { purpose: "HEALTH_CARE", basis: "CONSENT_17" },
  ),
  persona(
    "noBasis",
    ["The keeper's system, stating no purpose and basis", "보유기관 시스템(목적·근거 없음)"],
    { client: "jpdc" },
    { ...CORPORATION, ...system("jpdc") },
  ),
  persona(
    "notInPlan",
    ["The keeper's system as of a support plan that it is not in", "보유기관 시스템(개인별지원계획 미참여)"],
    { client: "jpdc" },
    { ...CORPORATION, ...system("jpdc") },
    { purpose: "CASE_MANAGEMENT", basis: "ICA_23_3" },
  ),
  persona(
    "otherAgency",
    ["System of an agency without consent", "동의 없는 기관 시스템"],
    { client: "jeju-si" },
    { ...CITY, ...system("jeju-si") },
    { purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" },
  ),
  persona(
    "emergency",
    ["The same in an emergency that nobody approved", "동의 없는 기관(미승인 긴급)"],
    { client: "jeju-si" },
    { ...CITY, ...system("jeju-si") },
    { purpose: "EMERGENCY_RESPONSE", basis: "EMERGENCY_15_1_5" },
  ),
  persona(
    "administrator",
    ["Staff of the keeper who administers rights", "보유기관 권한 관리자"],
    { login: "jpdc-admin" },
    { ...CORPORATION, ...staff("jpdc-admin", "member_administrator") },
  ),
  persona(
    "worker",
    ["Staff of the keeper without that duty", "보유기관 실무자"],
    { login: "jpdc-worker" },
    { ...CORPORATION, ...staff("jpdc-worker", "housing_welfare_worker") },
    OF_ITS_OWN,
  ),
  persona(
    "otherStaff",
    ["Staff of another agency", "다른 기관 실무자"],
    { login: "jeju-si-worker" },
    { ...CITY, ...staff("jeju-si-worker", "integrated_case_manager") },
    { purpose: "CASE_MANAGEMENT", basis: "CONSENT_17" },
  ),
  persona(
    "officer",
    ["Privacy officer of the keeper", "보유기관 개인정보 보호책임자"],
    { login: OFFICER },
    { ...CORPORATION, ...staff(OFFICER, "privacy_officer") },
  ),
];

export function personaOf(name: PersonaName): Persona {
  const found = PERSONAS.find((one) => one.name === name);
  if (!found) throw new Error(`the matrix has no persona ${name}`);
  return found;
}
