import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf, OnlySelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";
import type { ConsentRow } from "../consents/consent.entity";
import { Consent } from "../consents/consent.type";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { readWords } from "../words/read-words";
import { answerRightsRequest } from "./answer-rights-request";
import { claimRight } from "./claim-right";
import { objectionEnds } from "./clocks";
import type { RightsRequestRow } from "./rights-request.entity";
import type { LookRow } from "./rights.loader";
import { AccessLogEntry, AnswerRightsRequestInput, ClaimRightInput, RightsRequest } from "./rights.type";

@Resolver(() => Resident)
export class OwnRightsResolver {
  @OnlySelf()
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

  @OnlySelf()
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
      "What this person asked about their own data, the latest first. The person sees all of it, an agency what it answers or forwarded.",
  })
  rightsRequests(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<RightsRequestRow[]> {
    return load.rightsRequestsOfPerson.load(id);
  }

  @ForSelf()
  @Mutation(() => RightsRequest, {
    nullable: true,
    description:
      "Asks something about your own data. Errors: UNAUTHENTICATED, NOT_FOUND, WISH_INVALID, OBJECTION_INVALID, OBJECTION_TOO_LATE.",
  })
  async claimRight(
    @Arg("input", () => ClaimRightInput, { description: "What you ask for." }) input: ClaimRightInput,
    @Ctx() operation: Context,
  ): Promise<RightsRequestRow | null> {
    const id = await operation.perform((work) => claimRight(work, operation.secrets.cipher, input));
    return operation.load.rightsRequest.load(id);
  }

  @Mutation(() => RightsRequest, {
    nullable: true,
    description:
      "Answers what a person asked of your agency. Its systems and privacy officers; objections: a privacy officer who did not refuse. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, ANSWER_INVALID, GROUND_INVALID, DELETION_BARRED, SECOND_PERSON_REQUIRED, REQUEST_ANSWERED.",
  })
  async answerRightsRequest(
    @Arg("input", () => AnswerRightsRequestInput, { description: "The answer." }) input: AnswerRightsRequestInput,
    @Ctx() operation: Context,
  ): Promise<RightsRequestRow | null> {
    const id = await operation.perform((work) => answerRightsRequest(work, operation.secrets.cipher, input));
    return operation.load.rightsRequest.load(id);
  }
}

@Resolver(() => AccessLogEntry)
export class AccessLogEntryResolver {
  @FieldResolver()
  id(@Root() { number, subject }: LookRow, @Ctx() { secrets }: Context): string {
    return secrets.records.seal(String(number), subject);
  }
}

@Resolver(() => RightsRequest)
export class RightsRequestResolver {
  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "In the person's words. The person (SELF) and the agencies of the request, on the basis OWN_RECORD: it stands in their own records. Each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.",
  })
  wish(@Root() request: RightsRequestRow, @Ctx() operation: Context): Promise<string | null> {
    return readWords(operation, "RightsRequest.wish", request);
  }

  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The answer, for a refusal with its reason; null while there is none. Who may read it, and how, as of the wish.",
  })
  answer(@Root() request: RightsRequestRow, @Ctx() operation: Context): Promise<string | null> | null {
    return request.answeredAt && readWords(operation, "RightsRequest.answer", request);
  }

  @ForSelf()
  @FieldResolver(() => RightsRequest, {
    nullable: true,
    description:
      "The same request at the agency that the datum came from, with its own answer; null where it was not forwarded.",
  })
  forwarded(@Root() { id }: RightsRequestRow, @Ctx() { load }: Context): Promise<RightsRequestRow | null> {
    return load.forwardedRequest.load(id);
  }

  @ForSelf()
  @FieldResolver(() => Instant, {
    nullable: true,
    description: "Until when a refusal can be objected to; null where nothing was refused.",
  })
  objectionEndsAt(@Root() request: RightsRequestRow): Date | null {
    return canBeObjectedTo(request) && request.answeredAt ? objectionEnds(request.answeredAt) : null;
  }

  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description: "Where to object to a refusal, in Korean; null where nothing was refused.",
  })
  objectionRoute(@Root() request: RightsRequestRow): string | null {
    return canBeObjectedTo(request) ? OBJECTION_ROUTE : null;
  }
}

const canBeObjectedTo = ({ granted, kind }: RightsRequestRow): boolean => granted === false && kind !== "objection";

const OBJECTION_ROUTE =
  "90일 이내에 이 허브에서 이의신청(claimRight, OBJECTION)을 하거나, 개인정보 분쟁조정위원회에 분쟁조정을 신청할 수 있습니다.";
