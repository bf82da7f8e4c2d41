import { ArgsType, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { Instant } from "../../../kit/graph/scalars";
import type { RightsChangeKind } from "./rights-change.entity";

export enum RightsChangeName {
  CLIENT_KEY_ISSUED = "client_key_issued",
  CLIENT_KEY_REVOKED = "client_key_revoked",
  CLIENT_REVOKED = "client_revoked",
  DUTY_GRANTED = "duty_granted",
  DUTY_ENDED = "duty_ended",
  ACCOUNT_ENDED = "account_ended",
}
registerEnumType(RightsChangeName, {
  name: "RightsChangeKind",
  description: "What was given or taken.",
  valuesConfig: {
    CLIENT_KEY_ISSUED: { description: "A client got a key." },
    CLIENT_KEY_REVOKED: { description: "A key of a client was revoked." },
    CLIENT_REVOKED: { description: "A client was revoked." },
    DUTY_GRANTED: { description: "A member of staff was given a duty." },
    DUTY_ENDED: { description: "A duty of a member of staff ended." },
    ACCOUNT_ENDED: { description: "A member of staff left." },
  },
});

@ObjectType({
  description:
    "That somebody gave or took a right in your agency. Kept at least three years (안전성 확보조치 기준 제5조), changed by nobody. Partners, and staff who administer rights.",
})
export class RightsChange {
  @Field(() => ID, { description: "Opaque id (rgc_…)." })
  id!: string;
  @Field(() => Instant, { description: "When." })
  at!: Date;
  @Field(() => RightsChangeName, { description: "What was given or taken." })
  change!: RightsChangeKind;
  @Field(() => ID, { description: "Who did it: a client (cli_…) or an account (acc_…) of your agency." })
  changedBy!: string;
  @Field(() => ID, { nullable: true, description: "The client concerned; null where it is an account." })
  clientId!: string | null;
  @Field(() => ID, { nullable: true, description: "The key concerned; null where it is none." })
  clientKeyId!: string | null;
  @Field(() => ID, { nullable: true, description: "The account concerned; null where it is a client." })
  accountId!: string | null;
  @Field(() => String, { nullable: true, description: "The duty concerned, in lower case; null where it is none." })
  duty!: string | null;
}

@ArgsType()
export class FindRightsChangesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only changes that concern this client." })
  clientId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only changes that concern this account." })
  accountId?: string | null;
}
