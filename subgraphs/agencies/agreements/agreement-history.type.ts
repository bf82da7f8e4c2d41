import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";
import type { AgreementStep } from "./agreement-history.entity";

export enum AgreementStepName {
  DRAFTED = "drafted",
  ROLE_ADDED = "role_added",
  ROLE_ENDED = "role_ended",
  SIGNED = "signed",
  AMENDED = "amended",
  TERMINATED = "terminated",
}
registerEnumType(AgreementStepName, {
  name: "AgreementStep",
  description: "What was done to an agreement.",
  valuesConfig: {
    DRAFTED: { description: "Begun." },
    ROLE_ADDED: { description: "An agency was given a role in it." },
    ROLE_ENDED: { description: "A role in it was given an end." },
    SIGNED: { description: "One of its parties signed it." },
    AMENDED: { description: "Changed after all had signed (변경협약)." },
    TERMINATED: { description: "Ended before its term." },
  },
});

@ObjectType({ description: "One step in an agreement's history. Partners and staff." })
export class AgreementChange {
  @Field(() => ID, { description: "Opaque id (agh_…)." })
  id!: string;
  @Field(() => Int, { description: "The version that the agreement had from then on." })
  version!: number;
  @Field(() => AgreementStepName, { description: "What was done." })
  step!: AgreementStep;
  @Field(() => Instant, { description: "When." })
  at!: Date;
  @Field(() => String, { nullable: true, description: "The SHA-256 of the document; null where there was none." })
  documentHash!: string | null;
  @Field(() => String, { nullable: true, description: "Why, in the words of whoever did; null where none were asked." })
  reason!: string | null;
}

@ObjectType({ description: "Who signs an agreement. Partners and staff." })
export class Signature {
  @Field(() => Instant, { nullable: true, description: "When they signed; null while they have not." })
  signedAt!: Date | null;
}
