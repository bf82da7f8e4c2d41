import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { insistOnBasis, NoBasis } from "../../../kit/no-basis";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { advanceDiscovery, type AdvanceDiscoveryOutcome } from "./advance-discovery";
import { type BlindSpots, countBlindSpots } from "./count-blind-spots";
import type { DiscoveryReason, DiscoveryRow, DiscoveryState, DiscoveryStepRow } from "./discovery.entity";
import { mayReadFinding } from "./discovery.policy";
import {
  AdvanceDiscoveryInput,
  AdvanceDiscoveryResult,
  BlindSpotReport,
  Discovery,
  DiscoveryAdvanced,
  DiscoveryReasonName,
  DiscoveryRecorded,
  DiscoveryStateName,
  DiscoveryStep,
  RecordDiscoveryInput,
  RecordDiscoveryResult,
} from "./discovery.type";
import { findDiscoveries } from "./find-discoveries";
import { recordDiscovery, type RecordDiscoveryOutcome } from "./record-discovery";

const DiscoveryConnection = connectionOf("Discovery", () => Discovery);

const READ =
  "On the basis OWN_RECORD; each look at a person that is known is in the evidence. Null otherwise, with ACCESS_NO_BASIS.";

@Resolver(() => Discovery)
export class DiscoveryResolver {
  @Query(() => DiscoveryConnection, {
    nullable: true,
    description:
      "What your agency found, the latest first; what it found in a role, only while it has the role. Errors: USE_AGGREGATES. Partners and staff; empty for others.",
  })
  async discoveries(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<DiscoveryRow>> {
    return connected(await findDiscoveries(reader, { first, after, total: selects(info, "totalCount") }));
  }

  @Query(() => BlindSpotReport, {
    nullable: true,
    description:
      "Why households were not reached in a year: counts alone. Errors: ROLE_FORBIDDEN. Agencies that read the reports of the programme, and security agencies, who may leave it out.",
  })
  blindSpotReport(
    @Arg("year", () => Int, { description: "The year, in Korea." }) year: number,
    @Arg("programmeId", () => ID, { nullable: true, description: "Only what was found in this programme." })
    programmeId: string | null,
    @Ctx() { reader }: Context,
  ): Promise<BlindSpots> {
    return countBlindSpots(reader, { year, programmeId: programmeId ?? null });
  }

  @Mutation(() => RecordDiscoveryResult, {
    nullable: true,
    description:
      "Keeps that your agency found a household in a blind spot. Agencies with the role OUTREACH in the programme, and security agencies. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, DISCOVERY_REASON_REQUIRED, AREA_INVALID, PROGRAMME_INVALID, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED.",
  })
  recordDiscovery(
    @Arg("input", () => RecordDiscoveryInput, { description: "What was found." })
    { subjectKey = null, programmeId = null, ...found }: RecordDiscoveryInput,
    @Ctx() operation: Context,
  ): Promise<RecordDiscoveryOutcome> {
    return operation.perform((work) =>
      recordDiscovery(work, operation.secrets.subjects, { ...found, subjectKey, programmeId }),
    );
  }

  @Mutation(() => AdvanceDiscoveryResult, {
    nullable: true,
    description:
      "Says what came of a discovery of your agency. Errors: UNAUTHENTICATED, NOT_FOUND, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  advanceDiscovery(
    @Arg("input", () => AdvanceDiscoveryInput, { description: "Which, and what." }) input: AdvanceDiscoveryInput,
    @Ctx() operation: Context,
  ): Promise<AdvanceDiscoveryOutcome> {
    return operation.perform((work) => advanceDiscovery(work, input));
  }

  @FieldResolver(() => Resident, {
    nullable: true,
    description: "The person; null while it is not known who it is.",
  })
  resident(@Root() { residentId }: DiscoveryRow, @Ctx() { load }: Context): Promise<ResidentRow | null> | null {
    return residentId === null ? null : load.resident.load(residentId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => [DiscoveryReasonName], { nullable: true, description: `Why it was not reached. ${READ}` })
  reasons(@Root() discovery: DiscoveryRow, @Ctx() context: Context): DiscoveryReason[] {
    insistOnFinding(context, discovery, "reasons");
    return discovery.reasons;
  }

  @Classified("WELFARE")
  @FieldResolver(() => DiscoveryStateName, { nullable: true, description: `What came of it so far. ${READ}` })
  state(@Root() discovery: DiscoveryRow, @Ctx() context: Context): DiscoveryState {
    insistOnFinding(context, discovery, "state");
    return discovery.state;
  }

  @Classified("WELFARE")
  @FieldResolver(() => [DiscoveryStep], {
    nullable: true,
    description: `Every state that it was in, the first first. ${READ}`,
  })
  history(@Root() discovery: DiscoveryRow, @Ctx() context: Context): Promise<DiscoveryStepRow[]> {
    insistOnFinding(context, discovery, "history");
    return context.load.discoverySteps.load(discovery.id);
  }
}

/** Of a household that nobody knows yet, there is nobody whose data was looked at. */
function insistOnFinding({ viewer, evidence }: Context, { residentId }: DiscoveryRow, field: string): void {
  const allowed = mayReadFinding(viewer);
  if (residentId !== null)
    insistOnBasis(evidence, { subject: residentId, field: `Discovery.${field}`, dataClass: "WELFARE" }, allowed);
  if (!allowed) throw new NoBasis();
}

@Resolver(() => DiscoveryRecorded)
export class DiscoveryRecordedResolver {
  @FieldResolver(() => Discovery, { nullable: true, description: "What was kept." })
  discovery(@Root() { discoveryId }: DiscoveryRecorded, @Ctx() { load }: Context): Promise<DiscoveryRow | null> {
    return load.discovery.load(discoveryId);
  }
}

@Resolver(() => DiscoveryAdvanced)
export class DiscoveryAdvancedResolver {
  @FieldResolver(() => Discovery, { nullable: true, description: "The discovery as it stands now." })
  discovery(@Root() { discoveryId }: DiscoveryAdvanced, @Ctx() { load }: Context): Promise<DiscoveryRow | null> {
    return load.discovery.load(discoveryId);
  }
}
