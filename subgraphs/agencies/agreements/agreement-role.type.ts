import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { AgreementRoleKind } from "./agreement-role.entity";

export enum AgreementRoleName {
  SPACE = "space",
  SPACE_MANAGEMENT = "space_management",
  PLANNING = "planning",
  BUDGET = "budget",
  OUTREACH = "outreach",
  PROJECT_MANAGEMENT = "project_management",
  OPERATION = "operation",
  STAFFING = "staffing",
  HEALTH_SERVICE = "health_service",
  TECHNOLOGY = "technology",
  JOB_FUNDING = "job_funding",
  EVALUATION = "evaluation",
}
registerEnumType(AgreementRoleName, {
  name: "AgreementRoleKind",
  description: "What an agency does in a programme. The same agency has different roles in different programmes.",
  valuesConfig: {
    SPACE: { description: "Provides the space (공간제공)." },
    SPACE_MANAGEMENT: { description: "Looks after the space (공간관리)." },
    PLANNING: { description: "Plans the programme (기획)." },
    BUDGET: { description: "Supports it with money (예산지원)." },
    OUTREACH: { description: "Finds those it is for (수혜자·대상자 발굴)." },
    PROJECT_MANAGEMENT: { description: "Manages the project (사업관리)." },
    OPERATION: { description: "Runs it day by day (사업운영)." },
    STAFFING: { description: "Manages those who work in it (인력관리)." },
    HEALTH_SERVICE: { description: "Gives the health service (건강관리)." },
    TECHNOLOGY: { description: "Supplies the technology (기술지원)." },
    JOB_FUNDING: { description: "Pays for jobs in it (일자리 예산지원)." },
    EVALUATION: { description: "Evaluates it (평가)." },
  },
});

@ObjectType({ description: "Whom to ask at an agency about a role: a desk, no person. Partners and staff." })
export class RoleContact {
  @Field(() => String, { description: "The desk (부서), in Korean." })
  desk!: string;
  @Field(() => String, { nullable: true, description: "The desk's telephone number; null where none is given." })
  phone!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "One role of one agency in one programme, with its scope and its term. Public." })
export class AgreementRole extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (rol_…)." })
  id!: string;
  @Open()
  @Field(() => AgreementRoleName, { description: "What the agency does." })
  role!: AgreementRoleKind;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "The duties in the words of the source, in Korean; null where it has none.",
  })
  duties!: string | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What the source leaves open about its term, in Korean; null where nothing.",
  })
  termNote!: string | null;
}
