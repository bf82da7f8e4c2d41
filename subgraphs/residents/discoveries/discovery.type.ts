import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { CountCell } from "../statistics/count-cell.type";

export enum DiscoveryReasonName {
  INFORMATION_GAP = "information_gap",
  MOBILITY_LIMIT = "mobility_limit",
  DELIVERY_SYSTEM_LIMIT = "delivery_system_limit",
  MEDICAL_GAP = "medical_gap",
  RESIDENCE_AREA = "residence_area",
  OTHER = "other",
}
registerEnumType(DiscoveryReasonName, {
  name: "DiscoveryReason",
  description: "Why a household was not reached before (사각지대 사유).",
  valuesConfig: {
    INFORMATION_GAP: { description: "It did not know of what it can have (정보 부족)." },
    MOBILITY_LIMIT: { description: "It cannot get there (이동 제약)." },
    DELIVERY_SYSTEM_LIMIT: { description: "Services end before they reach it (전달체계 한계)." },
    MEDICAL_GAP: { description: "Nobody looks after its health (의료 사각지대)." },
    RESIDENCE_AREA: { description: "What there is, is not where it lives (거주 지역)." },
    OTHER: { description: "Another reason." },
  },
});

export enum DiscoverySourceName {
  LAUNDRY = "laundry",
  VISIT = "visit",
  DEVICE = "device",
  ARREARS = "arrears",
  REPORT = "report",
  SURVEY = "survey",
  SYSTEM_LIST = "system_list",
}
registerEnumType(DiscoverySourceName, {
  name: "DiscoverySource",
  description: "By what a household was found.",
  valuesConfig: {
    LAUNDRY: { description: "A pickup or delivery of laundry." },
    VISIT: { description: "Somebody who visited." },
    DEVICE: { description: "A device in the home." },
    ARREARS: { description: "Rent or fees that were not paid." },
    REPORT: { description: "Somebody who told of it." },
    SURVEY: { description: "A survey." },
    SYSTEM_LIST: { description: "A list of the State's own search for blind spots." },
  },
});

export enum DiscoveryStateName {
  NEW = "new",
  CONTACT_ATTEMPTED = "contact_attempted",
  CONTACTED = "contacted",
  CASE_OPENED = "case_opened",
  SERVICE_LINKED = "service_linked",
  REFUSED = "refused",
  NOT_FOUND = "not_found",
  NO_NEED = "no_need",
}
registerEnumType(DiscoveryStateName, {
  name: "DiscoveryState",
  description: "How far a discovery came: NEW, CONTACT_ATTEMPTED, CONTACTED, then one of the others.",
  valuesConfig: {
    NEW: { description: "Recorded, nobody went there yet." },
    CONTACT_ATTEMPTED: { description: "Somebody tried to speak with the household." },
    CONTACTED: { description: "Somebody spoke with it." },
    CASE_OPENED: { description: "A case was opened for it." },
    SERVICE_LINKED: { description: "It gets a service." },
    REFUSED: { description: "It wants none." },
    NOT_FOUND: { description: "Nobody was found there." },
    NO_NEED: { description: "It needs none." },
  },
});

@ObjectType({ description: "A state that a discovery came into. The agency that made the discovery." })
export class DiscoveryStep {
  @Field(() => DiscoveryStateName, { description: "The state." })
  state!: DiscoveryStateName;
  @Field(() => Instant, { description: "Since when." })
  at!: Date;
  @Field(() => ID, {
    nullable: true,
    description: "The client or account of your agency that said so; null if nobody signed in.",
  })
  actor!: string | null;
}

@ObjectType({
  description:
    "A household in a blind spot (사각지대) that your agency found. For no other agency it exists; one that was found in a role ends with the role, one by statute (사회보장급여법 Art. 11 to 13) stays. Partners and staff.",
})
export class Discovery {
  @Field(() => ID, { description: "The discovery." })
  id!: string;
  @Field(() => ID, { nullable: true, description: "The programme in which it was found; null if in none." })
  programmeId!: string | null;
  @Field(() => ID, { description: "The area, 10 digits." })
  areaCode!: string;
  @Field(() => DiscoverySourceName, { description: "By what it was found." })
  source!: DiscoverySourceName;
  @Field(() => Int, { description: "Which version of the record this is; a change names it." })
  version!: number;
  @Field(() => Instant, { description: "When it was recorded." })
  recordedAt!: Date;
}

@InputType({ description: "A household in a blind spot, and why it was not reached." })
export class RecordDiscoveryInput {
  @Field(() => ID, {
    nullable: true,
    description: "The person, as your agency knows it; left out while that is not known.",
  })
  subjectKey?: string | null;
  @Field(() => ID, { description: "The area, 10 digits." })
  areaCode!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "The programme in which your agency has the role OUTREACH; left out by security agencies that act by statute.",
  })
  programmeId?: string | null;
  @Field(() => DiscoverySourceName, { description: "By what it was found." })
  source!: DiscoverySourceName;
  @Field(() => [DiscoveryReasonName], { description: "Every reason that holds, at least one." })
  reasons!: DiscoveryReasonName[];
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "What came of a discovery." })
export class AdvanceDiscoveryInput {
  @Field(() => ID, { description: "The discovery." })
  id!: string;
  @Field(() => DiscoveryStateName, { description: "The state that it comes into." })
  to!: DiscoveryStateName;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The discovery is kept. Partners and staff." })
export class DiscoveryRecorded {
  discoveryId!: string;
}

@ObjectType({ description: "The discovery came into another state. Partners and staff." })
export class DiscoveryAdvanced {
  discoveryId!: string;
}

export const RecordDiscoveryResult = createUnionType({
  name: "RecordDiscoveryResult",
  description: "What came of recordDiscovery. Partners and staff.",
  types: () => [DiscoveryRecorded] as const,
});

export const AdvanceDiscoveryResult = createUnionType({
  name: "AdvanceDiscoveryResult",
  description: "What came of advanceDiscovery. Partners and staff.",
  types: () => [DiscoveryAdvanced, IllegalTransition, VersionConflict] as const,
});

@ObjectType({ description: "How many discoveries had one reason. Partners and staff." })
export class BlindSpotCount {
  @Field(() => DiscoveryReasonName, { description: "The reason." })
  reason!: DiscoveryReasonName;
  @Field(() => CountCell, { description: "How many discoveries had it, others beside it or not." })
  discoveries!: CountCell;
}

@ObjectType({
  description:
    "Why households were not reached: discoveries of a year by reason, counts alone. One with several reasons counts for each of them. Agencies that read the reports of the programme, and security agencies.",
})
export class BlindSpotReport {
  @Field(() => Int, { description: "The year in which they were recorded, in Korea." })
  year!: number;
  @Field(() => CountCell, { description: "How many discoveries there were, each once." })
  discoveries!: CountCell;
  @Field(() => [BlindSpotCount], { description: "The same by reason, every reason once." })
  byReason!: BlindSpotCount[];
}
