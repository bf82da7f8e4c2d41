import { Field, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@ObjectType({ description: "Where a centre is, as exactly as the source says. Public." })
export class CentreAddress {
  legalDongCode!: string | null;
  adminDongCode!: string | null;
  sigunguCode!: string | null;

  @Open()
  @Field(() => String, { description: "The address in the words of the source, with the areas above it." })
  text!: string;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "The road-name address (도로명주소); null where it is not known.",
  })
  roadAddress!: string | null;
}
