import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Sourced } from "../../../kit/graph/sourced";

export enum ContractTypeName {
  ENTRUSTMENT = "entrustment",
}
registerEnumType(ContractTypeName, {
  name: "ContractType",
  description: "What kind of contract it is.",
  valuesConfig: { ENTRUSTMENT: { description: "Entrustment of a task (위수탁협약)." } },
});

@ObjectType({
  description: "A clause that the law asks of a contract that entrusts the processing of personal data. Partners.",
})
export class ContractClause {
  @Field(() => Int, { description: "Its number in the list." })
  number!: number;
  @Field(() => String, { description: "Where the law asks for it, such as 개인정보 보호법 Art. 26(1)1." })
  article!: string;
  @Field(() => String, { description: "What it has to settle, in Korean." })
  requirement!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether this contract is known to settle it; null where the source does not say.",
  })
  confirmed!: boolean | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A contract by which one agency has another do a task (위수탁협약). Partners." })
export class Contract extends Sourced {
  @Field(() => ID, { description: "Opaque id (con_…)." })
  id!: string;
  @Field(() => ContractTypeName, { description: "What kind of contract it is." })
  type!: "entrustment";
  @Field(() => String, { description: "What it is about, in Korean." })
  subject!: string;
  @Field(() => [String], { description: "The entrusted tasks, in Korean; empty where the source names none." })
  tasks!: string[];
}
