import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { AreaStub } from "./area.stub";

@Directive('@key(fields: "id")')
@ObjectType("Complex")
export class ComplexStub {
  @Open()
  @Field(() => ID)
  id!: string;
  @Directive("@external")
  @Field(() => AreaStub, { nullable: true })
  sigungu?: AreaStub | null;
}
