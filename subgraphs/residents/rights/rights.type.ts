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

export enum RefusalGroundName {
  STATUTE = "statute",
  RIGHTS_OF_OTHERS = "rights_of_others",
  PUBLIC_TASK = "public_task",
  CONTRACT = "contract",
  UNFOUNDED = "unfounded",
}
registerEnumType(RefusalGroundName, {
  name: "RefusalGround",
  description: "On what in law a refusal rests (PIPA Art. 35(4), 36(1), 37(2)).",
  valuesConfig: {
    STATUTE: { description: "A statute forbids it, or says that the data is collected and kept." },
    RIGHTS_OF_OTHERS: { description: "It could harm somebody's life, body, property or other interests." },
    PUBLIC_TASK: { description: "A public body could not do what a statute charges it with." },
    CONTRACT: { description: "A contract with the person could not be kept, and the person has not ended it." },
    UNFOUNDED: { description: "There is nothing to correct, delete or stop: the data is right, or is not there." },
  },
});

@ObjectType({
  description:
    "What a person asks about their own data. The person, the agency that answers, and the agency that forwarded it.",
})
export class RightsRequest {
  @ForSelf()
  @Field(() => ID, { description: "The request." })
  id!: string;
  @ForSelf()
  @Field(() => ID, { description: "The agency that answers." })
  controllerAgencyId!: string;
  @ForSelf()
  @Field(() => RightsKindName, { description: "What is asked for." })
  kind!: RightsKindName;
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
  @Field(() => Boolean, { nullable: true, description: "Whether it was granted; null while it was not answered." })
  granted!: boolean | null;
  @ForSelf()
  @Field(() => RefusalGroundName, { nullable: true, description: "On what a refusal rests; null where there is none." })
  ground!: RefusalGroundName | null;
  @ForSelf()
  @Field(() => ID, { nullable: true, description: "Of an objection: the refused request; null for others." })
  about!: string | null;
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description:
      "The agency that the person asked and that forwarded it here, where the datum came from; null otherwise.",
  })
  forwardedBy!: string | null;
}

@ObjectType({ description: "One look of somebody at a person's data, as the person may know it (전자정부법 Art. 43)." })
export class AccessLogEntry {
  @ForSelf()
  @Field(() => ID, { description: "The entry, for you alone: what disputeAccess takes." })
  id!: string;
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
  @ForSelf()
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether that agency worked on an open case of yours that day; a look without one may still have a reason. Null for your own looks.",
  })
  withCase!: boolean | null;
}

@InputType({ description: "What a person asks about their own data." })
export class ClaimRightInput {
  @Field(() => RightsKindName, { description: "What is asked for." })
  kind!: RightsKindName;
  @Field(() => String, { description: "In your own words, 1 to 2,000 characters." })
  wish!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "An agency that was given data about you, or keeps another record that was found to be yours. Corrections, deletions and suspensions go on to where the data came from. Null for the agency that keeps your record.",
  })
  agencyId!: string | null;
  @Field(() => ID, { nullable: true, description: "Of an objection: your request that was refused." })
  about!: string | null;
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
  @Field(() => RefusalGroundName, { nullable: true, description: "For a refusal, and for nothing else: its ground." })
  ground!: RefusalGroundName | null;
}
