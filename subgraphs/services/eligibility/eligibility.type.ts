import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { VersionConflict } from "../../../kit/graph/version-conflict";
import { EnrolmentUnitName } from "../enrolments/enrolment-counts.type";
import type { EnrolmentUnit } from "../enrolments/enrolment.entity";

@ObjectType({ description: "Who may take part in a programme (참여 자격). Public." })
export class Eligibility {
  @Open()
  @Field(() => Boolean, {
    description: "Whether anybody may, tenants and neighbours alike, and nothing has to be proved.",
  })
  openToAll!: boolean;
  @Open()
  @Field(() => EnrolmentUnitName, { description: "Who is enrolled as one." })
  unit!: EnrolmentUnit;
  @Open()
  @Field(() => Int, { nullable: true, description: "How many places there are; null: as many as come." })
  capacity!: number | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Code of the city, county or district (시군구) in which one must rent; null: anywhere.",
  })
  sigunguCode!: string | null;
  @Open()
  @Field(() => String, { description: "The same in a sentence." })
  explanation!: string;
  @Open()
  @Field(() => String, { description: "The same in a sentence of Korean." })
  explanationKo!: string;
  @Field(() => Int, {
    description: "Which version it is, 0 where nothing was ever set; a change names it. Partners and staff.",
  })
  version!: number;
}

@InputType({ description: "Who may take part in a programme." })
export class SetEnrolmentRuleInput {
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => EnrolmentUnitName, { description: "Who is enrolled as one." })
  unit!: EnrolmentUnit;
  @Field(() => Int, { nullable: true, description: "How many places there are; left out: as many as come." })
  capacity?: number | null;
  @Field(() => ID, {
    nullable: true,
    description: "The agency (agy_…) in whose complexes one must be a tenant; left out: no owner is asked for.",
  })
  tenantsOf?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Code of the city, county or district (시군구) in which one must rent; left out: anywhere.",
  })
  sigunguCode?: string | null;
  @Field(() => Int, { description: "The version that you read (Eligibility.version)." })
  version!: number;
  @Field(() => String, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The rule holds from now on; whoever is in already stays. Partners and staff." })
export class EnrolmentRuleSet {
  programmeId!: string;
}

export const SetEnrolmentRuleResult = createUnionType({
  name: "SetEnrolmentRuleResult",
  description: "What came of setEnrolmentRule. Partners and staff.",
  types: () => [EnrolmentRuleSet, VersionConflict] as const,
});
