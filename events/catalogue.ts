/** Who is told of a type of event: the members of the hub (webhooks and streams), and which owners act on it. */
export type EventType = Readonly<{
  source: Owner;
  /** The keys of its data, no more and no less. */
  keys: readonly string[];
  /** Owners that act on it. */
  consumers: readonly Owner[];
  /** Whether agencies may be told; what is addressed to an owner alone never leaves the hub. */
  members: boolean;
  description: string;
}>;

export type Owner = "agencies" | "housing" | "services" | "residents";

const ROLE = ["agreementId", "programmeId", "agencyId", "role", "scope", "validFrom", "validTo"];

/**
 * What owners tell each other (docs/how-to/events.md). Data are ids, codes, numbers and days; who wants to know more asks
 * back on a basis of its own.
 */
export const CATALOGUE = {
  MembershipChanged: {
    source: "agencies",
    keys: ["platformId", "agencyId", "state"],
    consumers: [],
    members: true,
    description: "A membership of a platform came into another state.",
  },
  AgreementChanged: {
    source: "agencies",
    keys: ["programmeId", "state"],
    consumers: [],
    members: true,
    description: "An agreement came into another state.",
  },
  RoleChanged: {
    source: "agencies",
    keys: ROLE,
    consumers: ["services"],
    members: true,
    description: "An agency was given a role in a programme, or its term or scope is another.",
  },
  BudgetAllocated: {
    source: "agencies",
    keys: ["budgetLineId", "allocationId"],
    consumers: ["services"],
    members: true,
    description: "Money of a budget line was set aside for a programme, which is the subject.",
  },
  GrantAwarded: {
    source: "agencies",
    keys: ["grantAwardId"],
    consumers: ["services"],
    members: true,
    description: "A grant was awarded to a programme, which is the subject.",
  },
  TrainingRecorded: {
    source: "agencies",
    keys: ["trainingEventId", "programmeId", "agencyId", "status"],
    consumers: ["services"],
    members: false,
    description: "A member of staff, who is the subject, completed a training, or that was taken back.",
  },
  SpaceStatusChanged: {
    source: "housing",
    keys: ["complexId", "status", "validFrom"],
    consumers: ["services"],
    members: true,
    description: "A space came into another state.",
  },
  SpaceBooked: {
    source: "housing",
    keys: ["spaceId", "programmeId", "sessionId", "state", "startsAt", "endsAt"],
    consumers: [],
    members: true,
    description: "A booking of a space came into another state.",
  },
  RentArrearsCrossed: {
    source: "housing",
    keys: ["householdId", "kind", "months"],
    consumers: ["residents"],
    members: false,
    description: "Rent or management fees of a tenancy, which is the subject, are unpaid for three months.",
  },
  TenancyCheckAsked: {
    source: "services",
    keys: ["residentId", "householdId", "ownerAgencyId", "sigunguCode"],
    consumers: ["housing"],
    members: false,
    description: "Whether somebody who wants to take part lives where the programme asks for it.",
  },
  TenancyChecked: {
    source: "housing",
    keys: ["result"],
    consumers: ["services"],
    members: false,
    description:
      "The answer: eligible, not_eligible_area or not_eligible_tenancy; of an enrolment, which is the subject.",
  },
  ProgrammeStatusChanged: {
    source: "services",
    keys: ["status", "from"],
    consumers: [],
    members: true,
    description: "A programme came into another state.",
  },
  LaundryOrderAdvanced: {
    source: "services",
    keys: ["programmeId", "operatorAgencyId", "from", "to"],
    consumers: [],
    members: true,
    description: "An order of laundry took a step.",
  },
  WelfareCheckRecorded: {
    source: "services",
    keys: ["checkId", "leg"],
    consumers: [],
    members: true,
    description: "With a pickup or a delivery somebody was looked after. What was found is not told.",
  },
  HealthChecksScheduled: {
    source: "services",
    keys: ["residentId", "programmeId", "agencyId", "state"],
    consumers: ["residents"],
    members: false,
    description: "An agency calls somebody for regular health checks, or does so no longer.",
  },
  OutreachAsked: {
    source: "services",
    keys: ["residentId", "kind", "programmeId", "areaCode"],
    consumers: ["residents"],
    members: false,
    description:
      "Somebody should be looked after by the city: nobody answered, an emergency, or checks that were missed.",
  },
  NoticeAsked: {
    source: "services",
    keys: ["residentId", "householdId", "template", "agencyId"],
    consumers: ["residents"],
    members: false,
    description: "Somebody who takes part must be told something. Of which programme it is, or why, is not told.",
  },
  DiscoveryRecorded: {
    source: "residents",
    keys: ["programmeId", "source", "state"],
    consumers: [],
    members: true,
    description: "A household in a blind spot was found, or its discovery came into another state.",
  },
  HealthCheckRecorded: {
    source: "residents",
    keys: ["residentId", "programmeId", "agencyId", "checkedOn"],
    consumers: ["services"],
    members: false,
    description: "A health check took place. What was found is not told.",
  },
  CrisisSignalRaised: {
    source: "residents",
    keys: ["programmeId", "source", "state"],
    consumers: [],
    members: true,
    description: "A sign of crisis was recorded, or came into another state.",
  },
  OutreachTaskChanged: {
    source: "residents",
    keys: ["programmeId", "source", "state"],
    consumers: [],
    members: true,
    description: "A task of a city's outreach was made, taken or ended.",
  },
} as const satisfies Record<string, EventType>;

export const eventType = (type: string): EventType | undefined =>
  Object.hasOwn(CATALOGUE, type) ? CATALOGUE[type as keyof typeof CATALOGUE] : undefined;

/** The keeper of the journal from which members are told. */
const JOURNAL: Owner = "agencies";

/** The owners that a type of event is relayed to. */
export function consumersOf(type: string): readonly Owner[] {
  const known = eventType(type);
  if (!known) return [];
  return known.members && !known.consumers.includes(JOURNAL) ? [...known.consumers, JOURNAL] : known.consumers;
}

/** What is wrong with an event as its source tells it; null where nothing is. */
export function wrongWith({
  source,
  type,
  data,
}: {
  source: string;
  type: string;
  data: object;
}): "UNKNOWN_TYPE" | "NOT_ITS_SOURCE" | "OTHER_KEYS" | null {
  const known = eventType(type);
  if (!known) return "UNKNOWN_TYPE";
  if (known.source !== source) return "NOT_ITS_SOURCE";
  const told = Object.keys(data).sort().join();
  return told === [...known.keys].sort().join() ? null : "OTHER_KEYS";
}
