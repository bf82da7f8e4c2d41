import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { OnlyStaff } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";

export enum DispositionName {
  JUSTIFIED = "justified",
  CORRECTED = "corrected",
  MISUSE = "misuse",
}
registerEnumType(DispositionName, {
  name: "Disposition",
  description: "What came of a finding.",
  valuesConfig: {
    JUSTIFIED: { description: "The looks had their reason." },
    CORRECTED: { description: "They should not have been, harmed nobody, and what led to them was put right." },
    MISUSE: { description: "A look beyond authority: each person concerned is told (PIPA Art. 34)." },
  },
});

export enum AccessRuleName {
  UNUSUAL_HOURS = "UNUSUAL_HOURS",
  VOLUME = "VOLUME",
  RETURNING = "RETURNING",
  MANY_EYES = "MANY_EYES",
  DENIED = "DENIED",
  NO_CASE = "NO_CASE",
  DOWNLOAD = "DOWNLOAD",
}
registerEnumType(AccessRuleName, {
  name: "AccessRule",
  description: "By which rule something is looked into. Their numbers are defaults of this hub, kept as data.",
  valuesConfig: {
    UNUSUAL_HOURS: { description: "A member of staff looked between 22:00 and 06:00 in Seoul." },
    VOLUME: { description: "One account saw many more people than the others of its agency." },
    RETURNING: { description: "A member of staff came back to one person on many days, without a case." },
    MANY_EYES: { description: "Many accounts looked at one person, without a case." },
    DENIED: { description: "An account was refused many times in a day." },
    NO_CASE: { description: "A look for case management, where the agency had no case." },
    DOWNLOAD: { description: "Data was taken away; the reason stands in the evidence." },
  },
});

@ObjectType({
  description:
    "Who looked at whom in a month, as far as rules ask about it (개인정보의 안전성 확보조치 기준 Art. 8(2)). The agency's privacy officer.",
})
export class AccessReview {
  @OnlyStaff()
  @Field(() => String, { description: "The month, as 2026-10." })
  month!: string;
  @OnlyStaff()
  @Field(() => Instant, { description: "When it was made." })
  generatedAt!: Date;
  @OnlyStaff()
  @Field(() => Instant, { description: "By when each finding must be decided: 10 days after the month." })
  dueAt!: Date;
}

@ObjectType({ description: "What one rule found of one account in a month. The agency's privacy officer." })
export class AccessFinding {
  @OnlyStaff()
  @Field(() => ID, { description: "The finding." })
  id!: string;
  @OnlyStaff()
  @Field(() => AccessRuleName, { description: "The rule." })
  rule!: string;
  @OnlyStaff()
  @Field(() => ID, { description: "The account of staff, or the client, that looked." })
  account!: string;
  @OnlyStaff()
  @Field(() => Int, { description: "How many records of looks it is about." })
  looks!: number;
  @OnlyStaff()
  @Field(() => [String], { description: "Which classes of data, such as PII_BASIC." })
  classes!: string[];
  @OnlyStaff()
  @Field(() => Instant, { description: "The first of these looks." })
  firstAt!: Date;
  @OnlyStaff()
  @Field(() => Instant, { description: "The last of them." })
  lastAt!: Date;
  @OnlyStaff()
  @Field(() => DispositionName, { nullable: true, description: "What came of it; null while nobody decided." })
  disposition!: string | null;
  @OnlyStaff()
  @Field(() => String, { nullable: true, description: "Why; null while nobody decided." })
  note!: string | null;
  @OnlyStaff()
  @Field(() => Instant, { nullable: true, description: "When it was decided; null while nobody did." })
  disposedAt!: Date | null;
}

@InputType({ description: "What came of a finding." })
export class DisposeOfFindingInput {
  @Field(() => ID, { description: "The finding." })
  id!: string;
  @Field(() => DispositionName, { description: "What came of it." })
  disposition!: "justified" | "corrected" | "misuse";
  @Field(() => String, { description: "Why, at least 10 characters." })
  note!: string;
}
