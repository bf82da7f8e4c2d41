import { ArgsType, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { Instant } from "../../../kit/graph/scalars";
import type { RightsChangeKind } from "./rights-change.entity";

export enum RightsChangeName {
  CLIENT_ISSUED = "client_issued",
  CLIENT_WIDENED = "client_widened",
  CLIENT_NARROWED = "client_narrowed",
  CLIENT_KEY_ISSUED = "client_key_issued",
  CLIENT_KEY_REVOKED = "client_key_revoked",
  CLIENT_REVOKED = "client_revoked",
  DUTY_GRANTED = "duty_granted",
  DUTY_ENDED = "duty_ended",
  ACCOUNT_OPENED = "account_opened",
  ACCOUNT_WIDENED = "account_widened",
  ACCOUNT_NARROWED = "account_narrowed",
  SIGN_IN_CODE_ISSUED = "sign_in_code_issued",
  ACCOUNT_ENDED = "account_ended",
}
registerEnumType(RightsChangeName, {
  name: "RightsChangeKind",
  description: "What was given or taken.",
  valuesConfig: {
    CLIENT_ISSUED: { description: "A client was made, with the purposes and bases that it may state." },
    CLIENT_WIDENED: { description: "A client may state more purposes or bases." },
    CLIENT_NARROWED: { description: "A client may state fewer purposes or bases." },
    CLIENT_KEY_ISSUED: { description: "A client got a key." },
    CLIENT_KEY_REVOKED: { description: "A key of a client was revoked." },
    CLIENT_REVOKED: { description: "A client was revoked." },
    DUTY_GRANTED: { description: "A member of staff was given a duty." },
    DUTY_ENDED: { description: "A duty of a member of staff ended." },
    ACCOUNT_OPENED: { description: "A member of staff got an account, with the purposes and bases they may state." },
    ACCOUNT_WIDENED: { description: "A member of staff may state more purposes or bases." },
    ACCOUNT_NARROWED: { description: "A member of staff may state fewer purposes or bases." },
    SIGN_IN_CODE_ISSUED: { description: "A code was made with which a member of staff chooses a password." },
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
  @Field(() => ID, {
    description: "Who did it: a client (cli_…) or an account (acc_…) of your agency, or of your platform's operator.",
  })
  changedBy!: string;
  @Field(() => ID, { nullable: true, description: "The client concerned; null where it is an account." })
  clientId!: string | null;
  @Field(() => ID, { nullable: true, description: "The key concerned; null where it is none." })
  clientKeyId!: string | null;
  @Field(() => ID, { nullable: true, description: "The account concerned; null where it is a client." })
  accountId!: string | null;
  @Field(() => String, { nullable: true, description: "The duty concerned, in lower case; null where it is none." })
  duty!: string | null;
  @Field(() => [String], { nullable: true, description: "The purposes given or taken; null where it is none." })
  purposes!: string[] | null;
  @Field(() => [String], { nullable: true, description: "The legal bases given or taken; null where it is none." })
  bases!: string[] | null;
}

@ArgsType()
export class FindRightsChangesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only changes that concern this client." })
  clientId?: string | null;
  @Field(() => ID, { nullable: true, description: "Only changes that concern this account." })
  accountId?: string | null;
}
