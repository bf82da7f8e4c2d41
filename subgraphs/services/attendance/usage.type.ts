import { Field, ObjectType } from "type-graphql";
import { LocalDate, PeopleCount } from "../../../kit/graph/scalars";
import type { ServiceAudience } from "../programmes/programme.entity";
import { ServiceAudienceName } from "../programmes/vocabulary.type";

@ObjectType({ description: "A period of whole days in Korea. Partners." })
export class UsagePeriod {
  @Field(() => LocalDate, { description: "Its first day. Partners." })
  from!: string;
  @Field(() => LocalDate, { description: "Its last day. Partners." })
  to!: string;
}

@ObjectType({ description: "The part of a usage that one audience has. Partners." })
export class UsageByAudience {
  @Field(() => ServiceAudienceName, {
    description: "The audience: that in which a person came first in the period. Partners.",
  })
  audience!: ServiceAudience;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Different persons; the audiences add up to the whole. Null where withheld. Partners.",
  })
  uniqueParticipants!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Visits of those persons; the audiences add up to the whole. Null where withheld. Partners.",
  })
  attendances!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Why the numbers are withheld; null where they are not. Partners.",
  })
  withheldBecause!: string | null;
}

@ObjectType({
  description:
    "How much sessions were used in a period, as this hub counts it. From 1 to 4 people are withheld, from 1 to 9 in programmes for health, and more where such a number could be found by subtraction within one answer; what a caller combines from several periods or places is not protected yet, which is one reason why counts are told to partners only. Partners.",
})
export class Usage {
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Different persons who were present at least once; null where nobody counted (see absentBecause) and where withheld. Partners.",
  })
  uniqueParticipants!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Visits: a person who came three times counts three times; null where the persons are. Partners.",
  })
  attendances!: number | null;
  @Field(() => String, { description: "What was counted and how. Partners." })
  definition!: string;
  @Field(() => String, { nullable: true, description: "Why nobody counted; null where somebody did. Partners." })
  absentBecause!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why the numbers are withheld; null where they are not. Partners.",
  })
  withheldBecause!: string | null;
  @Field(() => Boolean, {
    description: "True where records that were invented for demonstration were counted. Partners.",
  })
  synthetic!: boolean;
  @Field(() => UsagePeriod, { description: "The period asked for. Partners." })
  period!: UsagePeriod;
  @Field(() => [UsageByAudience], { description: "The same by audience; empty where nobody counted. Partners." })
  byAudience!: UsageByAudience[];
}
