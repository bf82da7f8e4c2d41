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
  @Field(() => PeopleCount, { description: "Different persons. The audiences add up to the whole. Partners." })
  uniqueParticipants!: number;
  @Field(() => PeopleCount, { description: "Visits of those persons. The audiences add up to the whole. Partners." })
  attendances!: number;
}

@ObjectType({ description: "How much sessions were used in a period, as this hub counts it. Partners." })
export class Usage {
  @Field(() => PeopleCount, {
    nullable: true,
    description:
      "Different persons who were present at least once; null where nobody counted (see absentBecause). Partners.",
  })
  uniqueParticipants!: number | null;
  @Field(() => PeopleCount, {
    nullable: true,
    description: "Visits: a person who came three times counts three times; null where nobody counted. Partners.",
  })
  attendances!: number | null;
  @Field(() => String, { description: "What was counted and how. Partners." })
  definition!: string;
  @Field(() => String, { nullable: true, description: "Why there are no numbers; null where there are. Partners." })
  absentBecause!: string | null;
  @Field(() => UsagePeriod, { description: "The period asked for. Partners." })
  period!: UsagePeriod;
  @Field(() => [UsageByAudience], { description: "The same by audience; empty where nobody counted. Partners." })
  byAudience!: UsageByAudience[];
}
