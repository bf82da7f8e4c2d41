/** What an agency can be in a programme; domain words of an agreement (협약 역할). */
export const AGREEMENT_ROLES = [
  "space",
  "space_management",
  "planning",
  "budget",
  "outreach",
  "project_management",
  "operation",
  "staffing",
  "health_service",
  "technology",
  "job_funding",
  "evaluation",
] as const;

export type AgreementRole = (typeof AGREEMENT_ROLES)[number];
