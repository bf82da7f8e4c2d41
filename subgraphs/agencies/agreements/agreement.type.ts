import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

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
    DRAFT: { description: "Being negotiated, or not signed by all yet; for partners and staff." },
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
  @Field(() => Int, { description: "Given back with the next change; one more with each. Partners and staff." })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "The SHA-256 (64 hexadecimal digits) of the document that the parties sign, or that amended it last; null where none is kept. Partners and staff.",
  })
  documentHash!: string | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What the source leaves open about its term, in Korean; null where nothing.",
  })
  termNote!: string | null;
}
