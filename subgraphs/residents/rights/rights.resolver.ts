import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import type { ConsentRow } from "../consents/consent.entity";
import { Consent } from "../consents/consent.type";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { answerRightsRequest } from "./answer-rights-request";
import { claimRight } from "./claim-right";
import type { RightsRequestRow } from "./rights-request.entity";
import type { LookRow } from "./rights.loader";
import { AccessLogEntry, AnswerRightsRequestInput, ClaimRightInput, RightsRequest } from "./rights.type";

@Resolver(() => Resident)
export class OwnRightsResolver {
  @ForSelf()
  @Query(() => Resident, {
    nullable: true,
    description: "Yourself; null for callers that are not a person signed in as themselves.",
  })
  me(@Ctx() { viewer, load }: Context): Promise<ResidentRow | null> | null {
    return viewer.audience === "self" && viewer.actor ? load.resident.load(viewer.actor) : null;
  }

  @ForSelf()
  @FieldResolver(() => [Consent], {
    nullable: true,
    description:
      "The consents about this person that the caller is party to, the latest first. The person sees all of them.",
  })
  consents(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<ConsentRow[]> {
    return load.consentsOfPerson.load(id);
  }

  @ForSelf()
  @FieldResolver(() => [AccessLogEntry], {
    nullable: true,
    description:
      "Who looked at this person's data here, why and on which basis, the latest first, at most 500; the person alone, empty for everybody else (PIPA Art. 35, 전자정부법 Art. 43).",
  })
  accessLog(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<LookRow[]> {
    return load.looksAtPerson.load(id);
  }

  @ForSelf()
  @FieldResolver(() => [RightsRequest], {
    nullable: true,
    description:
      "What this person asked about their own data, the latest first. The person, and the agency that keeps the record.",
  })
  rightsRequests(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<RightsRequestRow[]> {
    return load.rightsRequestsOfPerson.load(id);
  }

  @ForSelf()
  @Mutation(() => RightsRequest, {
    nullable: true,
    description: "Asks something about your own data. Errors: UNAUTHENTICATED, NOT_FOUND, WISH_INVALID.",
  })
  async claimRight(
    @Arg("input", () => ClaimRightInput, { description: "What you ask for." }) input: ClaimRightInput,
    @Ctx() operation: Context,
  ): Promise<RightsRequestRow | null> {
    const id = await operation.perform((work) => claimRight(work, input));
    return operation.load.rightsRequest.load(id);
  }

  @Mutation(() => RightsRequest, {
    nullable: true,
    description:
      "Answers what a person asked about the record that your agency keeps. Errors: UNAUTHENTICATED, NOT_FOUND, ANSWER_INVALID, REQUEST_ANSWERED.",
  })
  async answerRightsRequest(
    @Arg("input", () => AnswerRightsRequestInput, { description: "The answer." }) input: AnswerRightsRequestInput,
    @Ctx() operation: Context,
  ): Promise<RightsRequestRow | null> {
    const id = await operation.perform((work) => answerRightsRequest(work, input));
    return operation.load.rightsRequest.load(id);
  }
}
