import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";

export enum RightsKindName {
  ACCESS = "access",
  CORRECTION = "correction",
  DELETION = "deletion",
  SUSPENSION = "suspension",
  OBJECTION = "objection",
}
registerEnumType(RightsKindName, {
  name: "RightsKind",
  description: "What a person can ask about their own data.",
  valuesConfig: {
    ACCESS: { description: "To see it (열람, PIPA Art. 35)." },
    CORRECTION: { description: "To correct it (정정, PIPA Art. 36)." },
    DELETION: { description: "To delete it (삭제, PIPA Art. 36)." },
    SUSPENSION: { description: "To stop its use (처리정지, PIPA Art. 37)." },
    OBJECTION: { description: "To have a decision looked at again (이의신청)." },
  },
});

@ObjectType({
  description: "What a person asks about their own data. The person, and the agency that keeps the record.",
})
export class RightsRequest {
  @ForSelf()
  @Field(() => ID, { description: "The request." })
  id!: string;
  @ForSelf()
  @Field(() => RightsKindName, { description: "What is asked for." })
  kind!: RightsKindName;
  @ForSelf()
  @Field(() => String, { description: "In the person's words." })
  wish!: string;
  @ForSelf()
  @Field(() => Instant, { description: "When it came in." })
  receivedAt!: Date;
  @ForSelf()
  @Field(() => Instant, {
    description: "The end of the 10 days in which it must be answered (PIPA Decree Art. 41, 43, 44).",
  })
  dueAt!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When it was answered; null while it was not." })
  answeredAt!: Date | null;
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description: "The answer, for a refusal with its reason; null while there is none.",
  })
  answer!: string | null;
  @ForSelf()
  @Field(() => Boolean, { nullable: true, description: "Whether it was granted; null while it was not answered." })
  granted!: boolean | null;
}

@ObjectType({ description: "One look of somebody at a person's data, as the person may know it (전자정부법 Art. 43)." })
export class AccessLogEntry {
  @ForSelf()
  @Field(() => Instant, { description: "When." })
  at!: Date;
  @ForSelf()
  @Field(() => ID, { nullable: true, description: "The agency that looked; null where it was the person." })
  agency!: string | null;
  @ForSelf()
  @Field(() => String, { description: "What was done: view, create, change, delete, download, print." })
  action!: string;
  @ForSelf()
  @Field(() => [String], { description: "Which fields, such as Resident.name." })
  fields!: string[];
  @ForSelf()
  @Field(() => [String], { description: "Which classes of data, such as PII_BASIC." })
  classes!: string[];
  @ForSelf()
  @Field(() => String, { nullable: true, description: "What for, as it was stated; null where nothing was." })
  purpose!: string | null;
  @ForSelf()
  @Field(() => String, { nullable: true, description: "On which basis, as it was stated; null where none was." })
  basis!: string | null;
  @ForSelf()
  @Field(() => String, { description: "allowed or denied." })
  result!: string;
}

@InputType({ description: "What a person asks about their own data." })
export class ClaimRightInput {
  @Field(() => RightsKindName, { description: "What is asked for." })
  kind!: RightsKindName;
  @Field(() => String, { description: "In your own words, 1 to 2,000 characters." })
  wish!: string;
}

@InputType({ description: "What the keeper of the record answers." })
export class AnswerRightsRequestInput {
  @Field(() => ID, { description: "The request." })
  id!: string;
  @Field(() => Boolean, { description: "Whether it is granted." })
  granted!: boolean;
  @Field(() => String, {
    description: "The answer; for a refusal the reason and where to object. At least 10 characters.",
  })
  answer!: string;
}
