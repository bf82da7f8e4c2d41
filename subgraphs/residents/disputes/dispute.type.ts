import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";

export enum DisputeFindingName {
  EXPLAINED = "explained",
  MISUSE = "misuse",
}
registerEnumType(DisputeFindingName, {
  name: "DisputeFinding",
  description: "What a disputed look was found to be.",
  valuesConfig: {
    EXPLAINED: { description: "The agency was entitled to it; the answer says why." },
    MISUSE: { description: "Nobody was entitled to it; the person gets a notice (PIPA Decree Art. 30-2)." },
  },
});

@ObjectType({
  description:
    "A look at a person's data that the person has had reviewed. The person, and the agency that keeps the record, whose privacy officer answers.",
})
export class AccessDispute {
  @ForSelf()
  @Field(() => ID, { description: "The dispute." })
  id!: string;
  @ForSelf()
  @Field(() => ID, { description: "The agency that looked." })
  lookedAgencyId!: string;
  @Field(() => String, {
    nullable: true,
    description: "The account that looked; null where none was told. The agency that keeps the record alone.",
  })
  lookedAccount!: string | null;
  @ForSelf()
  @Field(() => Instant, { description: "When it looked." })
  lookedAt!: Date;
  @ForSelf()
  @Field(() => [String], { description: "At which fields, such as Resident.name." })
  fields!: string[];
  @ForSelf()
  @Field(() => [String], { description: "At which classes of data, such as PII_BASIC." })
  classes!: string[];
  @ForSelf()
  @Field(() => String, { nullable: true, description: "What for, as it was stated; null where nothing was." })
  purpose!: string | null;
  @ForSelf()
  @Field(() => String, { nullable: true, description: "On which basis, as it was stated; null where none was." })
  basis!: string | null;
  @ForSelf()
  @Field(() => Instant, { description: "When it came in." })
  receivedAt!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "The end of the 10 days in which it must be answered." })
  dueAt!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When it was answered; null while it was not." })
  answeredAt!: Date | null;
  @ForSelf()
  @Field(() => DisputeFindingName, { nullable: true, description: "What was found; null while it was not answered." })
  finding!: DisputeFindingName | null;
}

@ObjectType({
  description:
    "What a person is told of a look that nobody was entitled to (PIPA Decree Art. 30-2). The person once it was sent, and the agency that must send it.",
})
export class MisuseNotice {
  @ForSelf()
  @Field(() => ID, { description: "The notice." })
  id!: string;
  @ForSelf()
  @Field(() => ID, { description: "The agency that looked." })
  lookedAgencyId!: string;
  @ForSelf()
  @Field(() => Instant, { description: "When it looked." })
  lookedAt!: Date;
  @ForSelf()
  @Field(() => [String], { description: "At which fields, such as Resident.name." })
  fields!: string[];
  @ForSelf()
  @Field(() => [String], { description: "At which classes of data, such as PII_BASIC." })
  classes!: string[];
  @ForSelf()
  @Field(() => Instant, { description: "When the misuse was found." })
  openedAt!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "The end of the 72 hours in which the person must be told." })
  dueAt!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When it was sent; null while it was not." })
  sentAt!: Date | null;
}

@InputType({ description: "A look that a person wants to have reviewed." })
export class DisputeAccessInput {
  @Field(() => ID, { description: "The entry of your own access log." })
  entry!: string;
  @Field(() => String, { description: "Why, in your own words, 1 to 2,000 characters." })
  reason!: string;
}

@InputType({ description: "What a privacy officer found." })
export class AnswerAccessDisputeInput {
  @Field(() => ID, { description: "The dispute." })
  id!: string;
  @Field(() => DisputeFindingName, { description: "What the look was." })
  finding!: DisputeFindingName;
  @Field(() => String, { description: "The answer to the person, with the reason. At least 10 characters." })
  answer!: string;
}

@InputType({ description: "What a privacy officer tells a person of a misuse." })
export class SendMisuseNoticeInput {
  @Field(() => ID, { description: "The notice." })
  id!: string;
  @Field(() => String, { description: "How the person can be careful now. At least 10 characters." })
  advice!: string;
}
