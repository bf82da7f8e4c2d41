import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { InitiativeRole } from "./initiative-participant.entity";

export enum InitiativeRoleName {
  PARTY = "party",
  PARTICIPANT = "participant",
  MEMBER = "member",
  ORGANISER = "organiser",
  OPERATOR = "operator",
}
registerEnumType(InitiativeRoleName, {
  name: "InitiativeRole",
  description: "As what an agency takes part in an initiative. What it does in a programme stands in AgreementRole.",
  valuesConfig: {
    PARTY: { description: "Signed the memorandum (협약 당사자)." },
    PARTICIPANT: { description: "Takes part under it (참여)." },
    MEMBER: { description: "Is a member of the council (회원)." },
    ORGANISER: { description: "Set it up or holds it (추진·주최)." },
    OPERATOR: { description: "Runs it for the organiser (운영)." },
  },
});

@ObjectType({ description: "That an agency takes part in an initiative. Public." })
export class InitiativeParticipant extends Sourced {
  agencyId!: string;

  @Open()
  @Field(() => InitiativeRoleName, { description: "As what it takes part." })
  role!: InitiativeRole;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What the source leaves open about since when, in Korean; null where nothing.",
  })
  termNote!: string | null;
}
