import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";

export enum EmergencyFindingName {
  JUSTIFIED = "justified",
  MISUSE = "misuse",
}
registerEnumType(EmergencyFindingName, {
  name: "EmergencyFinding",
  description: "What the review of a look in an emergency found.",
  valuesConfig: {
    JUSTIFIED: { description: "There was an emergency, and no more was looked at than it asked for." },
    MISUSE: { description: "There was none, or more was looked at: the person gets a notice of misuse." },
  },
});

export enum EmergencyNoticeMethodName {
  LETTER = "letter",
  PHONE = "phone",
  TEXT_MESSAGE = "text_message",
  EMAIL = "email",
  VISIT = "visit",
}
registerEnumType(EmergencyNoticeMethodName, {
  name: "EmergencyNoticeMethod",
  description: "How a person was told of a look in an emergency.",
  valuesConfig: {
    LETTER: { description: "In writing." },
    PHONE: { description: "On the telephone." },
    TEXT_MESSAGE: { description: "By a text message." },
    EMAIL: { description: "By e-mail." },
    VISIT: { description: "By somebody who visited them." },
  },
});

const NOT_FOR_THE_PERSON = "The agency alone.";

@ObjectType({
  description:
    "A look in an emergency (PIPA Art. 15(1)5): for one agency, one person and an hour, with a reason and a second person, reviewed and told to the person afterwards. The agency, and the person once the hour is over.",
})
export class EmergencyAccess {
  @ForSelf()
  @Field(() => ID, { description: "The look." })
  id!: string;
  @ForSelf()
  @Field(() => ID, { description: "The agency that looked." })
  agencyId!: string;
  @ForSelf()
  @Field(() => [String], {
    description: "The classes of data that it opened at most, such as PII_CONTACT, wherever in the hub they are kept.",
  })
  classes!: string[];
  @ForSelf()
  @Field(() => Instant, { description: "When it was asked for." })
  openedAt!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "From then on it opens nothing." })
  expiresAt!: Date;
  @ForSelf()
  @Field(() => Instant, {
    nullable: true,
    description: "When a second person approved it; null, and opening nothing, before.",
  })
  approvedAt!: Date | null;
  @ForSelf()
  @Field(() => Instant, { description: "By when it must be reviewed: 24 hours after it was asked for." })
  reviewBy!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "By when the person must be told: 5 days after it was asked for." })
  notifyBy!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When the person was told; null while that was not done." })
  notifiedAt!: Date | null;
  @ForSelf()
  @Field(() => EmergencyNoticeMethodName, {
    nullable: true,
    description: "How the person was told; null while that was not done.",
  })
  noticeMethod!: EmergencyNoticeMethodName | null;
  @Field(() => ID, { nullable: true, description: `The client or account that asked for it. ${NOT_FOR_THE_PERSON}` })
  actor!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: `The account of the second person; null before the approval. ${NOT_FOR_THE_PERSON}`,
  })
  approvedBy!: string | null;
  @Field(() => Instant, {
    nullable: true,
    description: `When it was reviewed; null while it was not. ${NOT_FOR_THE_PERSON}`,
  })
  reviewedAt!: Date | null;
  @Field(() => EmergencyFindingName, {
    nullable: true,
    description: `What the review found; null while there was none. ${NOT_FOR_THE_PERSON}`,
  })
  finding!: EmergencyFindingName | null;
}

@InputType({ description: "What a review of a look in an emergency found." })
export class ReviewEmergencyAccessInput {
  @Field(() => ID, { description: "The look." })
  id!: string;
  @Field(() => EmergencyFindingName, { description: "What it was." })
  finding!: EmergencyFindingName;
  @Field(() => String, { description: "Why, at least 10 characters." })
  remark!: string;
}

@InputType({ description: "That the person was told of a look in an emergency." })
export class GiveEmergencyNoticeInput {
  @Field(() => ID, { description: "The look." })
  id!: string;
  @Field(() => EmergencyNoticeMethodName, { description: "How." })
  method!: EmergencyNoticeMethodName;
}
