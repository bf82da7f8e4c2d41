import { Field, ID, ObjectType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

@ObjectType({
  description:
    "A look in an emergency (PIPA Art. 15(1)5): for one agency, one person and an hour, with a reason and a second person, reviewed and told to the person afterwards. The agency.",
})
export class EmergencyAccess {
  @Field(() => ID, { description: "The look." })
  id!: string;
  @Field(() => Instant, { description: "When it was asked for." })
  openedAt!: Date;
  @Field(() => Instant, { description: "From then on it opens nothing." })
  expiresAt!: Date;
  @Field(() => Instant, {
    nullable: true,
    description: "When a second person approved it; null, and opening nothing, before.",
  })
  approvedAt!: Date | null;
  @Field(() => Instant, { description: "By when it must be reviewed." })
  reviewBy!: Date;
  @Field(() => Instant, { description: "By when the person must be told." })
  notifyBy!: Date;
}
