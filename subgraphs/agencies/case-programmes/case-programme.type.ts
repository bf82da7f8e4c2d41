import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import { Sourced } from "../../../kit/graph/sourced";

@Directive('@key(fields: "code version")')
@ObjectType({
  description:
    "A public case-management programme (공공부문 사례관리) that is linked with the others (사회보장급여법 Art. 24-2(2)5, 시행규칙 Art. 2-4(2)). A list kept as data, for each municipality and time: 8, 9, 12 … Public.",
})
export class CaseManagementProgramme extends Sourced {
  @Open()
  @Field(() => ID, { description: "A stable code in upper case, such as INTEGRATED." })
  code!: string;
  @Open()
  @Field(() => String, { description: "The version of its definition, such as 1." })
  version!: string;
  @Open()
  @Field(() => String, { description: "The official name; says so where it is not known." })
  name!: string;
  @Open()
  @Field(() => String, { nullable: true, description: "The name in English; null where the programme is not known." })
  nameEn!: string | null;
  @Open()
  @Field(() => String, { nullable: true, description: "The article of law it stands on; null where it is not known." })
  legalBasis!: string | null;
  @Open()
  @Field(() => LocalDate, {
    nullable: true,
    description: "Since when this version applies; null where it is not known.",
  })
  validFrom!: string | null;
  @Open()
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which this version no longer applies; null while no end is known.",
  })
  validTo!: string | null;
}
