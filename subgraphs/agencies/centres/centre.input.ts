import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";
import type { CentreKind, OperationMode } from "./centre.entity";
import { CentreKindName, OperationModeName } from "./centre.type";

@ArgsType()
export class FindCentresArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Part of a name, in any spelling." })
  search?: string | null;
  @Field(() => CentreKindName, { nullable: true, description: "Only centres of this kind." })
  kind?: CentreKind | null;
  @Field(() => OperationModeName, {
    nullable: true,
    description: "Only centres that are run this way. Anonymous callers get only those of which a source says so.",
  })
  operationMode?: OperationMode | null;
  @Field(() => ID, { nullable: true, description: "Only centres responsible for exactly the area with this code." })
  area?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only centres responsible for the area with this code or a part of it.",
  })
  within?: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "Centres open on this day; left out: today. A centre of unknown opening date counts as open from the start.",
  })
  asOf?: string | null;
}
