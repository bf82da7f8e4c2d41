import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf, OnlySelf, OnlyStaff } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { readWords } from "../words/read-words";
import type { AccessDisputeRow } from "./access-dispute.entity";
import { answerAccessDispute } from "./answer-access-dispute";
import { disputeAccess } from "./dispute-access";
import {
  AccessDispute,
  AnswerAccessDisputeInput,
  DisputeAccessInput,
  MisuseNotice,
  SendMisuseNoticeInput,
} from "./dispute.type";
import type { MisuseNoticeRow } from "./misuse-notice.entity";
import { sendMisuseNotice } from "./misuse-notices";

const READ_WITH_EVIDENCE =
  "The person (SELF), and the agency that keeps the record on the basis OWN_RECORD; each look is in the evidence. Null otherwise, with ACCESS_NO_BASIS.";

@Resolver(() => Resident)
export class OwnDisputesResolver {
  @ForSelf()
  @FieldResolver(() => [AccessDispute], {
    nullable: true,
    description:
      "Looks that this person has had reviewed, the latest first. The person, and the agency that keeps the record.",
  })
  accessDisputes(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<AccessDisputeRow[]> {
    return load.accessDisputesOfPerson.load(id);
  }

  @ForSelf()
  @FieldResolver(() => [MisuseNotice], {
    nullable: true,
    description:
      "Looks that nobody was entitled to, the latest first. The person, as far as they were sent, and the agency that must send them.",
  })
  misuseNotices(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<MisuseNoticeRow[]> {
    return load.misuseNoticesOfPerson.load(id);
  }

  @OnlySelf()
  @Mutation(() => AccessDispute, {
    nullable: true,
    description:
      "Has a look of an agency at your own data reviewed; once for each look. Errors: UNAUTHENTICATED, NOT_FOUND, WISH_INVALID.",
  })
  async disputeAccess(
    @Arg("input", () => DisputeAccessInput, { description: "Which look, and why." }) input: DisputeAccessInput,
    @Ctx() operation: Context,
  ): Promise<AccessDisputeRow | null> {
    const id = await operation.perform((work) => disputeAccess(work, operation.secrets, input));
    return operation.load.accessDispute.load(id);
  }

  @OnlyStaff()
  @Mutation(() => AccessDispute, {
    nullable: true,
    description:
      "Answers a dispute. Privacy officers of the agency that keeps the record. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, ANSWER_INVALID, SECOND_PERSON_REQUIRED for who looked, REQUEST_ANSWERED.",
  })
  async answerAccessDispute(
    @Arg("input", () => AnswerAccessDisputeInput, { description: "What was found." }) input: AnswerAccessDisputeInput,
    @Ctx() operation: Context,
  ): Promise<AccessDisputeRow | null> {
    const id = await operation.perform((work) => answerAccessDispute(work, operation.secrets.cipher, input));
    return operation.load.accessDispute.load(id);
  }

  @OnlyStaff()
  @Mutation(() => MisuseNotice, {
    nullable: true,
    description:
      "Tells the person of a misuse. Privacy officers of the agency that must tell it. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, ANSWER_INVALID, NOTICE_SENT.",
  })
  async sendMisuseNotice(
    @Arg("input", () => SendMisuseNoticeInput, { description: "What to tell." }) input: SendMisuseNoticeInput,
    @Ctx() operation: Context,
  ): Promise<MisuseNoticeRow | null> {
    const id = await operation.perform((work) => sendMisuseNotice(work, operation.secrets.cipher, input));
    return operation.load.misuseNotice.load(id);
  }
}

@Resolver(() => AccessDispute)
export class AccessDisputeResolver {
  @ForSelf()
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the agency that looked worked on an open case of the person that day. The person, and the agency that keeps the record.",
  })
  async withCase(@Root() { id }: AccessDisputeRow, @Ctx() { load }: Context): Promise<boolean | null> {
    return (await load.caseBehindDispute.load(id))?.had ?? null;
  }

  @ForSelf()
  @FieldResolver(() => MisuseNotice, {
    nullable: true,
    description: "The notice that came of it; null where it was no misuse, and for the person before it was sent.",
  })
  notice(@Root() { id }: AccessDisputeRow, @Ctx() { load }: Context): Promise<MisuseNoticeRow | null> {
    return load.misuseNoticeOfDispute.load(id);
  }

  @ForSelf()
  @FieldResolver(() => Resident, { nullable: true, description: "The person: oneself, for whoever disputed it." })
  resident(@Root() { residentId }: AccessDisputeRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }

  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description: `Why the person disputes it, in their words. ${READ_WITH_EVIDENCE}`,
  })
  reason(@Root() dispute: AccessDisputeRow, @Ctx() operation: Context): Promise<string | null> {
    return readWords(operation, "AccessDispute.reason", dispute);
  }

  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description: `What the privacy officer answered; null while there is no answer. ${READ_WITH_EVIDENCE}`,
  })
  answer(@Root() dispute: AccessDisputeRow, @Ctx() operation: Context): Promise<string | null> | null {
    return dispute.answeredAt && readWords(operation, "AccessDispute.answer", dispute);
  }
}

@Resolver(() => MisuseNotice)
export class MisuseNoticeResolver {
  @Classified("PII_BASIC")
  @ForSelf()
  @FieldResolver(() => String, {
    nullable: true,
    description: `How the person can be careful now; null while it was not sent. ${READ_WITH_EVIDENCE}`,
  })
  advice(@Root() notice: MisuseNoticeRow, @Ctx() operation: Context): Promise<string | null> | null {
    return notice.sentAt && readWords(operation, "MisuseNotice.advice", notice);
  }
}
