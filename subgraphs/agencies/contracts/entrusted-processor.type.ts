import { Field, ID, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

@ObjectType({
  description:
    "A body that is entrusted with a task under a contract in which personal data may be processed (수탁자), as 개인정보 보호법 Art. 26(2) has it published; nothing else of the contract is. Public.",
})
export class EntrustedProcessor extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id of the contract (con_…), which partners may read. Public." })
  id!: string;
  @Open()
  @Field(() => [String], { description: "The entrusted tasks, in Korean; empty where the source names none. Public." })
  tasks!: string[];
}

/** What is published of a contract. */
export type EntrustedProcessorRow = {
  id: string;
  principalId: string | null;
  contractorId: string;
  tasks: string[];
  synthetic: boolean;
  inferred: boolean;
  factSourceId: string | null;
};
