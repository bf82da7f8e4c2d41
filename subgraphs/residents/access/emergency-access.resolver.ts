import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf, OnlyStaff } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { readWords } from "../words/read-words";
import type { EmergencyAccessRow } from "./emergency-access.entity";
import type { ToldEmergency } from "./emergency-access.loader";
import { EmergencyAccess, GiveEmergencyNoticeInput, ReviewEmergencyAccessInput } from "./emergency-access.type";
import { findEmergencyAccesses } from "./find-emergency-accesses";
import { giveEmergencyNotice } from "./give-emergency-notice";
import { approveEmergencyAccess, openEmergencyAccess } from "./open-emergency-access";
import { reviewEmergencyAccess } from "./review-emergency-access";

const EmergencyAccessConnection = connectionOf("EmergencyAccess", () => EmergencyAccess);

@Resolver(() => EmergencyAccess)
export class EmergencyAccessResolver {
  @OnlyStaff()
  @Query(() => EmergencyAccessConnection, {
    nullable: true,
    description:
      "Every look in an emergency that your agency asked for, approved or not, the latest first: the alarm that there was one. The agency's privacy officers; empty for others.",
  })
  async emergencyAccesses(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<EmergencyAccessRow>> {
    return connected(await findEmergencyAccesses(reader, { first, after, total: selects(info, "totalCount") }));
  }

  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description:
      "Asks for a look in an emergency. Errors: UNAUTHENTICATED, ACCESS_NO_BASIS without EMERGENCY_RESPONSE and EMERGENCY_15_1_5, REASON_INVALID, NOT_FOUND.",
  })
  async openEmergencyAccess(
    @Arg("subjectKey", () => ID, { description: "The person, as your agency knows it." }) subjectKey: string,
    @Arg("reason", () => String, {
      description: "What the emergency is, at least 10 characters; the person reads it afterwards.",
    })
    reason: string,
    @Ctx() operation: Context,
  ): Promise<ToldEmergency | null> {
    const { secrets } = operation;
    const id = await operation.perform((work) => openEmergencyAccess(work, secrets, { subjectKey, reason }));
    return operation.load.emergencyAccess.load(id);
  }

  @OnlyStaff()
  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description:
      "Approves it as the second person. Staff with the duty control_operator or privacy_officer, other than who asked. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, SECOND_PERSON_REQUIRED.",
  })
  async approveEmergencyAccess(
    @Arg("id", () => ID, { description: "The look." }) id: string,
    @Ctx() operation: Context,
  ): Promise<ToldEmergency | null> {
    await operation.perform((work) => approveEmergencyAccess(work, id));
    return operation.load.emergencyAccess.load(id);
  }

  @OnlyStaff()
  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description:
      "Says whether an approved look was one in an emergency, once. A privacy officer who neither asked for it, nor approved it, nor looked. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, REASON_INVALID, SECOND_PERSON_REQUIRED, EMERGENCY_REVIEWED.",
  })
  async reviewEmergencyAccess(
    @Arg("input", () => ReviewEmergencyAccessInput, { description: "What was found." })
    input: ReviewEmergencyAccessInput,
    @Ctx() operation: Context,
  ): Promise<ToldEmergency | null> {
    const id = await operation.perform((work) => reviewEmergencyAccess(work, operation.secrets.cipher, input));
    return operation.load.emergencyAccess.load(id);
  }

  @OnlyStaff()
  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description:
      "Says that the person was told of an approved look, once. The agency's privacy officers. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, NOTICE_SENT.",
  })
  async giveEmergencyNotice(
    @Arg("input", () => GiveEmergencyNoticeInput, { description: "Of which look, and how." })
    input: GiveEmergencyNoticeInput,
    @Ctx() operation: Context,
  ): Promise<ToldEmergency | null> {
    const id = await operation.perform((work) => giveEmergencyNotice(work, input));
    return operation.load.emergencyAccess.load(id);
  }

  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the emergency was, in the words of who asked for the look. The agency that asked, on the basis OWN_RECORD or EMERGENCY_15_1_5, and the person (SELF). Each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.",
  })
  reason(@Root() look: ToldEmergency, @Ctx() operation: Context): Promise<string | null> {
    return readWords(operation, "EmergencyAccess.reason", look);
  }

  @Classified("PII_BASIC")
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the review says of it; null while there was none. The agency that asked, on the basis OWN_RECORD. Each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.",
  })
  remark(@Root() look: ToldEmergency, @Ctx() operation: Context): Promise<string | null> | null {
    return look.reviewedAt && readWords(operation, "EmergencyAccess.remark", look);
  }

  @ForSelf()
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "Which fields were looked at under it, such as Resident.phone, as the evidence of the owner of people has it; what was seen of tenancies and enrolments stands in the evidence of their owners.",
  })
  async seen(@Root() { id }: ToldEmergency, @Ctx() { load }: Context): Promise<string[]> {
    return (await load.seenInEmergency.load(id))?.fields ?? [];
  }
}

@Resolver(() => Resident)
export class EmergencyAccessesOfPersonResolver {
  @ForSelf()
  @FieldResolver(() => [EmergencyAccess], {
    nullable: true,
    description:
      "Looks at this person in an emergency, the latest first: who, when, why and at what. The person, as soon as the hour of each is over; an agency sees those that it asked for itself.",
  })
  emergencyAccesses(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<ToldEmergency[]> {
    return load.emergencyAccessesOfPerson.load(id);
  }
}
