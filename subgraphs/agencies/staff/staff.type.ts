import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Sourced } from "../../../kit/graph/sourced";
import type { StaffDuty } from "./staff.entity";

export enum StaffDutyName {
  HOUSING_WELFARE_WORKER = "housing_welfare_worker",
  INTEGRATED_CASE_MANAGER = "integrated_case_manager",
  WELFARE_OFFICIAL = "welfare_official",
  VISITING_MANAGER = "visiting_manager",
  CONTROL_OPERATOR = "control_operator",
  COUNSELLOR = "counsellor",
  DATA_ANALYST = "data_analyst",
  LIFE_SUPPORTER = "life_supporter",
  OPERATING_STAFF = "operating_staff",
}
registerEnumType(StaffDutyName, {
  name: "StaffDuty",
  description: "What somebody is employed for.",
  valuesConfig: {
    HOUSING_WELFARE_WORKER: { description: "Housing welfare worker (주거복지사)." },
    INTEGRATED_CASE_MANAGER: { description: "Integrated case manager (통합사례관리사)." },
    WELFARE_OFFICIAL: { description: "Welfare official (사회복지전담공무원)." },
    VISITING_MANAGER: { description: "Visiting manager (방문관리사) of device care." },
    CONTROL_OPERATOR: { description: "Operator or telephone counsellor of a control centre (관제요원, 전화상담)." },
    COUNSELLOR: { description: "Psychological counsellor (심리상담)." },
    DATA_ANALYST: { description: "Data analyst (데이터분석)." },
    LIFE_SUPPORTER: { description: "Life supporter (생활지원사)." },
    OPERATING_STAFF: { description: "Operating staff of a programme (운영인력)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "A post in a programme. Holds nothing about the person who fills it. Partners." })
export class Staff extends Sourced {
  @Field(() => ID, { description: "Opaque id (stf_…)." })
  id!: string;
  @Field(() => StaffDutyName, { description: "What the post is for." })
  duty!: StaffDuty;
  @Field(() => String, {
    nullable: true,
    description:
      "The jobs programme by which it was filled, such as 신중년 일자리사업; null where the source names none.",
  })
  hireProgramme!: string | null;
}
