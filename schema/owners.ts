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
  TrainingRecord: "agencies",
  Building: "housing",
  Complex: "housing",
  Space: "housing",
  SpaceBooking: "housing",
  Unit: "housing",
  WorkOrder: "housing",
  Resident: "residents",
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
  "HealthCheck",
  "HealthCheckSchedule",
  "HealthReading",
  "HighRiskEntry",
  "Household",
  "LaundryOrder",
  "Notice",
  "NoticeAttempt",
  "ProgrammeCase",
  "QualityOfLifeScore",
  "Referral",
  "Resident",
  "RosterFile",
  "ServicePlan",
  "Tenancy",
  "Visit",
];

/**
 * Types of which every field is a datum about a person: each says its class (`access/data-class.ts`) or leads to another
 * of these types.
 */
export const CLASSIFIED_TYPES = [
  "Alert",
  "Assessment",
  "Attendance",
  "Case",
  "Device",
  "Enrolment",
  "Guardian",
  "HealthCheck",
  "HealthCheckSchedule",
  "HealthReading",
  "Household",
  "HouseholdMember",
  "LaundryOrder",
  "ProgrammeCase",
  "QualityOfLifeScore",
  "Referral",
  "Resident",
  "ResidentAddress",
  "ResidentContact",
  "ServicePlan",
  "Tenancy",
  "Visit",
];

/**
 * What was agreed, asked and looked at about a person. Such a record is shown to its parties and to the person alone, which
 * row security decides record by record, whatever purpose and basis a request states.
 */
export const PARTY_TYPES = [
  "AccessDispute",
  "AccessFinding",
  "AccessLogEntry",
  "AccessReview",
  "Consent",
  "EmergencyAccess",
  "MisuseNotice",
  "Notice",
  "NoticeAttempt",
  "NoticeChoice",
  "Provision",
  "RightsRequest",
];

/** Types that are for those who take part: none of them may be reached from the open contract either. */
export const PARTNER_TYPES = ["Contract", "ContractClause", "Staff", "TrainingAttendance"];

/** Counts of people have a type of their own, so that no number of them passes for one of things. */
export const PEOPLE_COUNTS = [
  "PeopleCount",
  "CountCell",
  "EnrolmentCounts",
  "Usage",
  "CommunityIndicators",
  "Feedback",
];

/** Fields that sound like a count of people and are one of agencies. */
export const COUNTS_OF_AGENCIES = ["Initiative.participantCount"];

/**
 * Every Int and Float that an anonymous caller can reach, and what it counts or measures. None of them may be people; a
 * number that is missing here is refused, so that somebody asks.
 */
export const OPEN_NUMBERS: Record<string, string> = {
  "AdministrativeArea.unitCount": "dwellings",
  "AdministrativeAreaConnection.totalCount": "areas",
  "AgencyConnection.totalCount": "agencies",
  "AreaCoverage.areas": "areas",
  "AreaCoverage.rate": "a share of areas",
  "AreaCoverage.served": "areas",
  "BudgetLine.fiscalYear": "a year",
  "BudgetLineConnection.totalCount": "budget lines",
  "Building.floorCount": "floors",
  "CatalogueFile.parts": "parts of a file",
  "CatalogueFile.rows": "services",
  "CentreConnection.totalCount": "centres",
  "CentresByMode.count": "centres",
  "Complex.unitCount": "dwellings",
  "ComplexConnection.totalCount": "housing complexes",
  "ComplexLocation.latitude": "degrees",
  "ComplexLocation.longitude": "degrees",
  "Initiative.participantCount": "agencies",
  "CurriculumUnit.minutes": "minutes",
  "Eligibility.capacity": "places of a programme",
  "EntrustedProcessorConnection.totalCount": "contracts of entrustment",
  "InitiativeConnection.totalCount": "initiatives",
  "MembershipConnection.totalCount": "memberships of agencies",
  "NearbyService.distanceM": "metres",
  "OutcomeGroup.year": "a year",
  "PartialDate.day": "a day of a month",
  "PartialDate.month": "a month of a year",
  "PartialDate.year": "a year",
  "PlacementConnection.totalCount": "posts of public bodies at housing complexes (docs/decisions/0016)",
  "PlacementProjection.complexes": "housing complexes",
  "PlacementProjection.coverageRate": "a share of housing complexes",
  "PlacementProjection.coveredComplexes": "housing complexes",
  "PlacementProjection.jobs": "jobs, projected from printed figures",
  "PlacementProjection.targetComplexes": "housing complexes",
  "PlacementProjection.workersPerComplex": "jobs for a housing complex, from printed figures",
  "PlatformConnection.totalCount": "platforms",
  "ProgrammeConnection.totalCount": "programmes",
  "QualityOfLifeInstrument.highest": "a score of a questionnaire",
  "QualityOfLifeInstrument.lowest": "a score of a questionnaire",
  "Service.maximumAge": "years of age",
  "Service.minimumAge": "years of age",
  "ServiceAtLocationConnection.totalCount": "places of services",
  "ServiceConnection.totalCount": "services",
  "Session.capacity": "places, taken or not",
  "SessionConnection.totalCount": "sessions",
  "SitePoint.latitude": "degrees",
  "SitePoint.longitude": "degrees",
  "Space.areaM2": "square metres",
  "Space.capacity": "places, taken or not",
  "StatedFigure.value": "what a public document prints (docs/decisions/0011)",
  "TrainingEventConnection.totalCount": "sessions of training",
  "UnitsManaged.counted": "dwellings",
  "UnitsManaged.countedSynthetic": "dwellings",
};
