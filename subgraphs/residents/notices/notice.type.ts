import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { ForSelf, OnlySelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";
import { VersionConflict } from "../../../kit/graph/version-conflict";

export enum NoticeTemplateName {
  PLACE_GIVEN = "place_given",
  SESSION_CANCELLED = "session_cancelled",
  VISIT_COMING = "visit_coming",
  VISIT_MISSED = "visit_missed",
  APPOINTMENT_DUE = "appointment_due",
}
registerEnumType(NoticeTemplateName, {
  name: "NoticeTemplate",
  description: "What a person is told. None tells of which service it is.",
  valuesConfig: {
    PLACE_GIVEN: { description: "A place that the person waited for has come free." },
    SESSION_CANCELLED: { description: "A session does not take place." },
    VISIT_COMING: { description: "Somebody comes to the person's door." },
    VISIT_MISSED: { description: "Nobody was at the door where somebody was looked after; told at night as well." },
    APPOINTMENT_DUE: { description: "A day that was agreed has come near." },
  },
});

export enum NoticeStateName {
  QUEUED = "queued",
  SENT = "sent",
  DELIVERED = "delivered",
  CALL_LIST = "call_list",
  CALLED = "called",
  UNREACHABLE = "unreachable",
  DROPPED = "dropped",
}
registerEnumType(NoticeStateName, {
  name: "NoticeState",
  description: "How far a notice is.",
  valuesConfig: {
    QUEUED: { description: "It waits to be sent: for its turn, for another try or for the morning." },
    SENT: { description: "It was sent, and is not known to have arrived." },
    DELIVERED: { description: "It arrived." },
    CALL_LIST: { description: "It reached the person by no way; the agency calls." },
    CALLED: { description: "The agency reached the person by a call." },
    UNREACHABLE: { description: "The number that is known is not the person's." },
    DROPPED: {
      description:
        "It is not sent any more: the person died or was erased, or that somebody comes could not be said within twelve hours.",
    },
  },
});

export enum NoticeChannelName {
  WEB_PUSH = "web_push",
  ALIMTALK = "alimtalk",
  TEXT_MESSAGE = "text_message",
  EMAIL = "email",
  TELEPHONE = "telephone",
}
registerEnumType(NoticeChannelName, {
  name: "NoticeChannel",
  description: "By what a person is told something.",
  valuesConfig: {
    WEB_PUSH: { description: "A message of the browser (Web Push, RFC 8030)." },
    ALIMTALK: { description: "A message in KakaoTalk (알림톡), to the telephone number that is known." },
    TEXT_MESSAGE: { description: "A text message (문자), to the telephone number that is known." },
    EMAIL: { description: "An e-mail." },
    TELEPHONE: { description: "A call by the agency." },
  },
});

export enum NoticeAttemptOutcomeName {
  ACCEPTED = "accepted",
  DELIVERED = "delivered",
  FAILED = "failed",
  REFUSED = "refused",
  REACHED = "reached",
  NO_ANSWER = "no_answer",
  WRONG_NUMBER = "wrong_number",
}
registerEnumType(NoticeAttemptOutcomeName, {
  name: "NoticeAttemptOutcome",
  description: "What came of one try to tell a person something.",
  valuesConfig: {
    ACCEPTED: { description: "It was taken, and is on its way." },
    DELIVERED: { description: "It arrived." },
    FAILED: { description: "It could not be sent then; it is tried again." },
    REFUSED: { description: "It does not arrive by this way; the next one is taken." },
    REACHED: { description: "The person was called and answered." },
    NO_ANSWER: { description: "The person was called, and nobody answered." },
    WRONG_NUMBER: { description: "Somebody else answered, or nobody has this number." },
  },
});

export enum CallResultName {
  REACHED = "reached",
  NO_ANSWER = "no_answer",
  WRONG_NUMBER = "wrong_number",
}
registerEnumType(CallResultName, {
  name: "CallResult",
  description: "What came of a call.",
  valuesConfig: {
    REACHED: { description: "The person was told." },
    NO_ANSWER: { description: "Nobody answered; the person stays on the list." },
    WRONG_NUMBER: { description: "It is not the person's number." },
  },
});

@ObjectType({ description: "One try to tell a person something. The person, and the agency that answers for it." })
export class NoticeAttempt {
  @ForSelf()
  @Field(() => Int, { description: "Which try it was, from 1." })
  number!: number;
  @ForSelf()
  @Field(() => NoticeChannelName, { description: "By what." })
  channel!: NoticeChannelName;
  @ForSelf()
  @Field(() => NoticeAttemptOutcomeName, { description: "What came of it." })
  outcome!: NoticeAttemptOutcomeName;
  @Field(() => String, {
    nullable: true,
    description: "Why, as a code of whoever carries it; null where none was said. The agency.",
  })
  code!: string | null;
  @ForSelf()
  @Field(() => Instant, { description: "When." })
  at!: Date;
}

@ObjectType({
  description:
    "That a person must be told something (알림). What is sent names neither the person nor the service. The person, and the agency that answers for it.",
})
export class Notice {
  @ForSelf()
  @Field(() => ID, { description: "The notice." })
  id!: string;
  @ForSelf()
  @Field(() => ID, { description: "The agency that answers for it." })
  agencyId!: string;
  @ForSelf()
  @Field(() => NoticeTemplateName, { description: "What the person is told." })
  template!: NoticeTemplateName;
  @ForSelf()
  @Field(() => NoticeStateName, { description: "How far it is." })
  state!: NoticeStateName;
  @Field(() => Boolean, { description: "Whether it is told at night as well. The agency." })
  urgent!: boolean;
  @ForSelf()
  @Field(() => Instant, { description: "Since when there is something to tell." })
  createdAt!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When it ended; null while it did not." })
  endedAt!: Date | null;
  @Field(() => Int, { description: "Which version of the record this is; a change names it. The agency." })
  version!: number;
}

@ObjectType({ description: "By what a person wants to be told. The person alone." })
export class NoticeChoice {
  @OnlySelf()
  @Field(() => NoticeChannelName, { description: "By this first." })
  channel!: NoticeChannelName;
  @OnlySelf()
  @Field(() => Instant, { description: "When the person said so." })
  chosenAt!: Date;
}

@InputType({ description: "A call, and what came of it." })
export class RecordCallInput {
  @Field(() => ID, { description: "The notice that the person was called for." })
  noticeId!: string;
  @Field(() => CallResultName, { description: "What came of it." })
  result!: CallResultName;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "By what you want to be told." })
export class ChooseNoticeChannelInput {
  @ForSelf()
  @Field(() => NoticeChannelName, { description: "By this first; by what else is known where it does not arrive." })
  channel!: NoticeChannelName;
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description:
      "Of EMAIL the address, of WEB_PUSH the subscription as the browser gives it, in JSON; at most 2,000 characters. Left out for the others. Kept sealed, used for nothing else, shown to nobody.",
  })
  address?: string | null;
}

@InputType({ description: "Where people ask back who were told something." })
export class SetNoticeDeskInput {
  @Field(() => String, { description: "The desk's telephone number: 4 to 20 digits and hyphens." })
  phone!: string;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "Where people ask an agency back who were told something. Partners and staff." })
export class NoticeDesk {
  @Field(() => String, { description: "The desk's telephone number." })
  phone!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The client (cli_…) or account (acc_…) that said so; null where it was said before that was kept.",
  })
  setBy!: string | null;
  @Field(() => Instant, { nullable: true, description: "When; null where it was said before that was kept." })
  setAt!: Date | null;
}

@ObjectType({ description: "The call is in the record. Partners and staff." })
export class CallRecorded {
  noticeId!: string;
}

export const RecordCallResult = createUnionType({
  name: "RecordCallResult",
  description: "What came of recordCall. Partners and staff.",
  types: () => [CallRecorded, IllegalTransition, VersionConflict] as const,
});
