import { Field, ObjectType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";
import { LaundryLegName, WelfareResultName } from "./laundry-order.type";

@ObjectType({
  description:
    "How a courier found a person at the door (안부확인). Whoever may see WELFARE of the person; couriers do not as such.",
})
export class WelfareCheck {
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => WelfareResultName, { nullable: true, description: "How; null where you may not know." })
  result!: WelfareResultName | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => LaundryLegName, { nullable: true, description: "On which way; null where you may not know." })
  leg!: LaundryLegName | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When; null where you may not know." })
  at!: Date | null;
}
