/** Which subgraph a public entity belongs to. Only its owner may promise that a field of it is never null. */
export const OWNERS: Record<string, "agencies" | "housing" | "services" | "residents"> = {
  AdministrativeArea: "agencies",
  Agency: "agencies",
  Agreement: "agencies",
  AgreementRole: "agencies",
  BudgetAllocation: "agencies",
  BudgetLine: "agencies",
  CaseManagementProgramme: "agencies",
  Centre: "agencies",
  Contract: "agencies",
  GrantAward: "agencies",
  Initiative: "agencies",
  Membership: "agencies",
  Placement: "agencies",
  Platform: "agencies",
  Staff: "agencies",
  TrainingEvent: "agencies",
  Building: "housing",
  Complex: "housing",
  Space: "housing",
  Unit: "housing",
  Programme: "services",
  Service: "services",
  ServiceAtLocation: "services",
  Session: "services",
};

/** Types that are about a person; none of them may be reached from the open contract. */
export const PERSONAL_TYPES = [
  "Alert",
  "Assessment",
  "Attendance",
  "Case",
  "Consent",
  "Device",
  "Enrolment",
  "Household",
  "LaundryOrder",
  "ProgrammeCase",
  "Referral",
  "Resident",
  "ServicePlan",
  "Tenancy",
  "Visit",
];

/** Counts of people have a type of their own, so that no number of them passes for one of things. */
export const PEOPLE_COUNTS = ["PeopleCount", "CountCell", "EnrolmentCounts", "Usage"];

/** Fields that sound like a count of people and are one of agencies. */
export const COUNTS_OF_AGENCIES = ["Initiative.participantCount"];
