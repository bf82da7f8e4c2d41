import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { PeopleCount } from "../../../kit/graph/scalars";
import type { AttendeeRole } from "./training-attendance.entity";

export enum AttendeeRoleName {
  EMD_OFFICIAL = "emd_official",
  CITY_OFFICIAL = "city_official",
  INTEGRATED_CASE_MANAGER = "integrated_case_manager",
  FIELD_CASE_MANAGER = "field_case_manager",
}
registerEnumType(AttendeeRoleName, {
  name: "AttendeeRole",
  description: "As what somebody takes part in a training.",
  valuesConfig: {
    EMD_OFFICIAL: { description: "Welfare or health official of an eup, myeon or dong (읍면동 담당 공무원)." },
    CITY_OFFICIAL: { description: "Welfare or health official of an administrative city (행정시 담당 공무원)." },
    INTEGRATED_CASE_MANAGER: { description: "Integrated case manager (통합사례관리사)." },
    FIELD_CASE_MANAGER: { description: "Case manager of a social welfare agency (사회복지 현장 사례관리 담당자)." },
  },
});

@ObjectType({ description: "How many of one role attended. Partners." })
export class AttendanceByRole {
  @Field(() => AttendeeRoleName, { description: "The role." })
  role!: AttendeeRole;
  @Field(() => PeopleCount, { nullable: true, description: "How many persons; null where it is withheld." })
  count!: number | null;
}

@ObjectType({ description: "Who attended a session, in numbers only. Partners." })
export class TrainingAttendance {
  @Field(() => [AttendanceByRole], { description: "The attendees by role." })
  byRole!: AttendanceByRole[];
  @Field(() => Int, { description: "How many eups, myeons and dongs of the city had at least one attendee." })
  emdsCovered!: number;
  @Field(() => Int, { description: "How many eups, myeons and dongs the city has." })
  emds!: number;
  @Field(() => Float, { nullable: true, description: "emdsCovered / emds, from 0 to 1; null where the city has none." })
  coverageRate!: number | null;
  @Field(() => Boolean, {
    description: "True where the numbers were invented: the source states only how many were expected.",
  })
  synthetic!: boolean;
}
