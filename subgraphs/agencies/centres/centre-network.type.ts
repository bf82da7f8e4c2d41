import { Field, Float, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { CentreRow, OperationMode } from "./centre.entity";
import { OperationModeName } from "./centre.type";
import type { AreaRow } from "../areas/area.entity";

@ObjectType({ description: "How many centres of a network are run in one way. Public." })
export class CentresByMode {
  @Open()
  @Field(() => OperationModeName, { description: "The way." })
  mode!: OperationMode;
  @Open()
  @Field(() => Int, { description: "How many regional centres are run so." })
  count!: number;
}

@ObjectType({ description: "Which districts have a regional centre. Public." })
export class AreaCoverage {
  missing!: AreaRow[];

  @Open()
  @Field(() => Int, { description: "How many districts there are." })
  areas!: number;
  @Open()
  @Field(() => Int, { description: "How many of them have a regional centre." })
  served!: number;
  @Open()
  @Field(() => Float, {
    nullable: true,
    description: "served / areas, from 0 to 1; null where there are no districts.",
  })
  rate!: number | null;
}

@ObjectType({
  description: "The housing welfare centres of a city on a day: one central and the regional ones. Public.",
})
export class CentreNetwork {
  regionCode!: string;
  initiativeId!: string | null;
  central!: CentreRow | null;
  centres!: CentreRow[];
  districts!: AreaRow[];
}
