import { Field, ID, InputType } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";
const ACCOUNT = "The account; of your agency's staff, and not your own.";
const PURPOSES = "such as CASE_MANAGEMENT (PURPOSE_UNKNOWN).";
const BASES =
  "such as CONSENT_17 (BASIS_UNKNOWN), that an agency of your kind can have (BASIS_NOT_AVAILABLE_TO_AGENCY).";

@InputType({ description: "Who gets an account, and what they may do." })
export class OpenAccountInput {
  @Field(() => String, {
    description:
      "Your agency's own number of the person, 1 to 100 characters (STAFF_NUMBER_INVALID): one of them has one account at a time. Told to nobody else.",
  })
  staffNumber!: string;
  @Field(() => String, {
    description:
      "What they sign in with, before an @ and your agency's code: 1 to 40 letters a to z, digits, . _ - (SIGN_IN_NAME_INVALID).",
  })
  name!: string;
  @Field(() => [String], { description: "Their duties, in lower case, such as counsellor (DUTY_INVALID)." })
  duties!: string[];
  @Field(() => [String], { description: `The purposes that they may state, ${PURPOSES}` })
  purposes!: string[];
  @Field(() => [String], { description: `The legal bases that they may state, ${BASES}` })
  bases!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who needs a code to choose a password with." })
export class RenewSignInCodeInput {
  @Field(() => ID, { description: ACCOUNT })
  accountId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What else somebody may state." })
export class WidenAccountInput {
  @Field(() => ID, { description: ACCOUNT })
  accountId!: string;
  @Field(() => [String], { description: `Purposes, ${PURPOSES}` })
  purposes!: string[];
  @Field(() => [String], { description: `Legal bases, ${BASES}` })
  bases!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "What somebody may not state any more." })
export class NarrowAccountInput {
  @Field(() => ID, { description: ACCOUNT })
  accountId!: string;
  @Field(() => [String], { description: "Purposes; those that they may not state anyway change nothing." })
  purposes!: string[];
  @Field(() => [String], { description: "Legal bases; those that they may not state anyway change nothing." })
  bases!: string[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Which duty of whom." })
export class DutyInput {
  @Field(() => ID, { description: ACCOUNT })
  accountId!: string;
  @Field(() => String, { description: "The duty, in lower case, such as integrated_case_manager (DUTY_INVALID)." })
  duty!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who leaves." })
export class EndAccountInput {
  @Field(() => ID, { description: ACCOUNT })
  accountId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
