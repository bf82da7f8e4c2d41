import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { PlatformStatus } from "./platform.entity";

export enum PlatformStatusName {
  PLANNED = "planned",
  OPERATING = "operating",
  CLOSED = "closed",
}
registerEnumType(PlatformStatusName, {
  name: "PlatformStatus",
  description: "Where a platform stands today.",
  valuesConfig: {
    PLANNED: { description: "Announced, not launched." },
    OPERATING: { description: "Launched and carried on." },
    CLOSED: { description: "Ended." },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  description:
    "An integrated housing and social-service platform (주거·사회서비스 통합플랫폼): many agencies that join in order to offer programmes together. Public.",
})
export class Platform extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (plt_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "A short stable name for addresses, such as gachi-happy-courtyard." })
  slug!: string;
  @Open()
  @Field(() => String, {
    description:
      "The official name, byte for byte as its owner writes it; may hold archaic letters (ᄀᆞ치: U+1100 U+119E).",
  })
  name!: string;
  @Open()
  @Field(() => [String], { description: "Spellings that it is found by in the press." })
  aliases!: string[];
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What the name means, in the words of its owner; null where nobody says.",
  })
  meaning!: string | null;
  @Open()
  @Field(() => PlatformStatusName, { description: "Where it stands today." })
  status!: PlatformStatus;
}
