import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { insistOnBasis } from "../../../kit/no-basis";
import type { Context } from "../context";
import type { DiscoveryRow } from "../discoveries/discovery.entity";
import { mayReadFinding } from "../discoveries/discovery.policy";
import { Discovery } from "../discoveries/discovery.type";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { findCrisisSignals, findOutreachTasks } from "./find-outreach";
import type { CrisisSignalRow, OutreachKind, OutreachResult, OutreachTaskRow, SignalSource } from "./outreach.entity";
import {
  CloseOutreachTaskInput,
  CloseOutreachTaskResult,
  CrisisSignal,
  CrisisSignalKindName,
  CrisisSignalSourceName,
  OutreachResultName,
  OutreachTask,
  OutreachTaskClosed,
  OutreachTaskStateName,
  OutreachTaskTaken,
  TakeOutreachTaskInput,
  TakeOutreachTaskResult,
} from "./outreach.type";
import {
  closeOutreachTask,
  type CloseOutreachTaskOutcome,
  takeOutreachTask,
  type TakeOutreachTaskOutcome,
} from "./step-outreach-task";

const OutreachTaskConnection = connectionOf("OutreachTask", () => OutreachTask);
const CrisisSignalConnection = connectionOf("CrisisSignal", () => CrisisSignal);

const READ = "On the basis OWN_RECORD; each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.";
const ERRORS = "Errors: UNAUTHENTICATED, NOT_FOUND, IDEMPOTENCY_KEY_REUSED. The city that looks after it.";

const insist = ({ viewer, evidence }: Context, subject: string, field: string): void =>
  insistOnBasis(evidence, { subject, field, dataClass: "WELFARE" }, mayReadFinding(viewer));

@Resolver(() => OutreachTask)
export class OutreachTaskResolver {
  @Query(() => OutreachTaskConnection, {
    nullable: true,
    description:
      "Whom your city is to look after, what is due first at the top. Errors: USE_AGGREGATES. Cities and districts; empty for others.",
  })
  async outreachTasks(
    @Arg("state", () => OutreachTaskStateName, { nullable: true, description: "Only tasks in this state." })
    state: OutreachTaskStateName | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<OutreachTaskRow>> {
    const wish = { first, after, total: selects(info, "totalCount") };
    return connected(await findOutreachTasks(reader, state ?? null, wish));
  }

  @Mutation(() => TakeOutreachTaskResult, {
    nullable: true,
    description: `Somebody of your city goes there; of two who take it, one does. ${ERRORS}`,
  })
  takeOutreachTask(
    @Arg("input", () => TakeOutreachTaskInput, { description: "Which." }) input: TakeOutreachTaskInput,
    @Ctx() operation: Context,
  ): Promise<TakeOutreachTaskOutcome> {
    return operation.perform((work) => takeOutreachTask(work, input));
  }

  @Mutation(() => CloseOutreachTaskResult, {
    nullable: true,
    description: `Says what somebody of your city found there. ${ERRORS}`,
  })
  closeOutreachTask(
    @Arg("input", () => CloseOutreachTaskInput, { description: "Which, and what." })
    { discoveryReasons, ...input }: CloseOutreachTaskInput,
    @Ctx() operation: Context,
  ): Promise<CloseOutreachTaskOutcome> {
    return operation.perform((work) => closeOutreachTask(work, { ...input, reasons: discoveryReasons ?? [] }));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person." })
  resident(@Root() { residentId }: OutreachTaskRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }

  @FieldResolver(() => CrisisSignal, { nullable: true, description: "The sign of crisis that it comes from." })
  signal(@Root() { signalId }: OutreachTaskRow, @Ctx() { load }: Context): Promise<CrisisSignalRow | null> {
    return load.crisisSignal.load(signalId);
  }

  @FieldResolver(() => Discovery, { nullable: true, description: "The discovery that came of it; null if none did." })
  discovery(@Root() { discoveryId }: OutreachTaskRow, @Ctx() { load }: Context): Promise<DiscoveryRow | null> | null {
    return discoveryId === null ? null : load.discovery.load(discoveryId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => OutreachResultName, {
    nullable: true,
    description: `What was found; null before. ${READ}`,
  })
  result(@Root() { residentId, result }: OutreachTaskRow, @Ctx() context: Context): OutreachResult | null {
    insist(context, residentId, "OutreachTask.result");
    return result;
  }
}

@Resolver(() => CrisisSignal)
export class CrisisSignalResolver {
  @Query(() => CrisisSignalConnection, {
    nullable: true,
    description:
      "Open signs of crisis in your city, the latest first. Errors: USE_AGGREGATES. Cities and districts; empty for others.",
  })
  async crisisSignals(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<CrisisSignalRow>> {
    return connected(await findCrisisSignals(reader, { first, after, total: selects(info, "totalCount") }));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person." })
  resident(@Root() { residentId }: CrisisSignalRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }

  @Classified("WELFARE")
  @FieldResolver(() => [CrisisSignalKindName], { nullable: true, description: `Why somebody worries. ${READ}` })
  kinds(@Root() { residentId, kinds }: CrisisSignalRow, @Ctx() context: Context): OutreachKind[] {
    insist(context, residentId, "CrisisSignal.kinds");
    return kinds;
  }

  @Classified("WELFARE")
  @FieldResolver(() => [CrisisSignalSourceName], {
    nullable: true,
    description: `What it was heard from. ${READ}`,
  })
  sources(@Root() { residentId, sources }: CrisisSignalRow, @Ctx() context: Context): SignalSource[] {
    insist(context, residentId, "CrisisSignal.sources");
    return sources;
  }
}

@Resolver(() => OutreachTaskTaken)
export class OutreachTaskTakenResolver {
  @FieldResolver(() => OutreachTask, { nullable: true, description: "The task as it stands now." })
  task(@Root() { taskId }: OutreachTaskTaken, @Ctx() { load }: Context): Promise<OutreachTaskRow | null> {
    return load.outreachTask.load(taskId);
  }
}

@Resolver(() => OutreachTaskClosed)
export class OutreachTaskClosedResolver {
  @FieldResolver(() => OutreachTask, { nullable: true, description: "The task as it stands now." })
  task(@Root() { taskId }: OutreachTaskClosed, @Ctx() { load }: Context): Promise<OutreachTaskRow | null> {
    return load.outreachTask.load(taskId);
  }
}
