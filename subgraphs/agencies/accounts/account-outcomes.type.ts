import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

const WHO = "Partners, and staff who administer rights.";

@ObjectType({ description: `They have the duty. ${WHO}` })
export class DutyGranted {
  accountId!: string;
}

@ObjectType({ description: `They do not have the duty any more. ${WHO}` })
export class DutyEnded {
  accountId!: string;
}

@ObjectType({ description: `The account opens nothing any more. ${WHO}` })
export class AccountEnded {
  accountId!: string;
}

@ObjectType({ implements: Problem, description: `The account is ended, and gets no duty. ${WHO}` })
export class AccountIsEnded extends Problem {}

export const GrantDutyResult = createUnionType({
  name: "GrantDutyResult",
  description: `What came of grantDuty. ${WHO}`,
  types: () => [DutyGranted, AccountIsEnded] as const,
});

export const EndDutyResult = createUnionType({
  name: "EndDutyResult",
  description: `What came of endDuty. ${WHO}`,
  types: () => [DutyEnded] as const,
});

export const EndAccountResult = createUnionType({
  name: "EndAccountResult",
  description: `What came of endAccount. ${WHO}`,
  types: () => [AccountEnded] as const,
});

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "Which duty of whom." })
export class DutyInput {
  @Field(() => ID, { description: "The account; of your agency's staff, and not your own." })
  accountId!: string;
  @Field(() => String, { description: "The duty, in lower case, such as integrated_case_manager (DUTY_INVALID)." })
  duty!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who leaves." })
export class EndAccountInput {
  @Field(() => ID, { description: "The account; of your agency's staff, and not your own." })
  accountId!: string;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
