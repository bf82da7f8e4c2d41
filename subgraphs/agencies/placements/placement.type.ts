import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { PlacementDuty } from "./placement.entity";

export enum PlacementDutyName {
  CARE = "care",
  COMMUNITY = "community",
}
registerEnumType(PlacementDutyName, {
  name: "PlacementDuty",
  description: "What a worker who is placed in a complex is there for.",
  valuesConfig: {
    CARE: { description: "Care for vulnerable tenants (취약계층 돌봄서비스)." },
    COMMUNITY: { description: "Community activation (커뮤니티 활성화)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "That a post is placed in a housing complex (배치), and since when. Public." })
export class Placement extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (plc_…)." })
  id!: string;
  @Open()
  @Field(() => [PlacementDutyName], { description: "What it is there for." })
  duties!: PlacementDuty[];
}
