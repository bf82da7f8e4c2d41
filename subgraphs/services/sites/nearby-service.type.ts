import { Field, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@ObjectType({ description: "A service at a place, with its distance from the point that was asked about. Public." })
export class NearbyService {
  @Open()
  @Field(() => Int, {
    description:
      "Metres as the crow flies, rounded to whole ones; as exact as the place's own point, which may stand for its dong.",
  })
  distanceM!: number;
}
