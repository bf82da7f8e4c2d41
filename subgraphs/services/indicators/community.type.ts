import { Field, Int, ObjectType } from "type-graphql";
import { PeopleCount } from "../../../kit/graph/scalars";
import { UsagePeriod } from "../attendance/usage.type";

@ObjectType({
  description:
    "How a community takes shape in a housing complex (지역사회 공동체 형성), as this hub counts it. From 1 to 4 people are withheld, from 1 to 9 with a programme for health, and more where such a number could be found by subtraction within one answer; what a caller combines from several periods or places is not protected yet, which is one reason why this is told to partners only. Partners.",
})
export class CommunityIndicators {
  @Field(() => UsagePeriod, { description: "The period asked for. Partners." })
  period!: UsagePeriod;
  @Field(() => Int, {
    nullable: true,
    description: "Sessions that were held there; null where none is on record. Partners.",
  })
  sessions!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Those that a group of residents led (Session.ledByGroup); null as sessions. Partners.",
  })
  groupLedSessions!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Different groups of residents that led some; null as sessions. Partners.",
  })
  groups!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Volunteers, as they were counted at each session: who helped twice counts twice. Null where nobody counted them (see absentBecause) and where withheld. Partners.",
  })
  volunteers!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Different persons who came at least once; null where no list was kept, and where withheld. Partners.",
  })
  participants!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Those of them who came at least twice; null as participants, and where withheld. Partners.",
  })
  repeatParticipants!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Why numbers are withheld; null where none is. Partners.",
  })
  withheldBecause!: string | null;
  @Field(() => [String], {
    description: "Why numbers are null without being withheld: nobody counted. Empty where none is. Partners.",
  })
  absentBecause!: string[];
  @Field(() => Boolean, {
    description: "True where records that were invented for demonstration were counted. Partners.",
  })
  synthetic!: boolean;
  @Field(() => String, { description: "What was counted and how. Partners." })
  definition!: string;
}
