import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { AgreementStatus } from "./agreement.entity";

export enum AgreementStatusName {
  DRAFT = "draft",
  SIGNED = "signed",
  EFFECTIVE = "effective",
  EXPIRING = "expiring",
  EXPIRED = "expired",
  TERMINATED = "terminated",
}
registerEnumType(AgreementStatusName, {
  name: "AgreementStatus",
  description: "Where an agreement stands.",
  valuesConfig: {
    DRAFT: { description: "Being negotiated." },
    SIGNED: { description: "Signed, not in effect yet." },
    EFFECTIVE: { description: "In effect." },
    EXPIRING: { description: "In effect for no more than 60 days." },
    EXPIRED: { description: "Its term is over." },
    TERMINATED: { description: "Ended before its term." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "What agencies settled about one programme (협약): who of them does what. Rights follow from its roles, never from an agency as such. Public.",
})
export class Agreement extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (agr_…)." })
  id!: string;
  @Open()
  @Field(() => AgreementStatusName, { description: "Where it stands." })
  status!: AgreementStatus;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What the source leaves open about its term, in Korean; null where nothing.",
  })
  termNote!: string | null;
}
