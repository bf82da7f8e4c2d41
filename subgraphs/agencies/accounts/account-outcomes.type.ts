import { createUnionType, Field, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

const WHO = "Partners, and staff who administer rights.";
const SIGN_IN_CODE =
  "With what they choose a password at the sign-in page, once, within 72 hours. Hand it over now: it stands in the first answer alone and is null where a request is repeated.";

@ObjectType({ description: `They have the duty. ${WHO}` })
export class DutyGranted {
  accountId!: string;
}

@ObjectType({ description: `They can sign in. ${WHO}` })
export class AccountOpened {
  @Field(() => String, { description: "The name to sign in with, such as kim@jpdc." })
  signInName!: string;
  @Field(() => String, { nullable: true, description: SIGN_IN_CODE })
  signInCode!: string | null;
  accountId!: string;
}

@ObjectType({ description: `They can choose a new password. ${WHO}` })
export class SignInCodeIssued {
  @Field(() => String, { nullable: true, description: SIGN_IN_CODE })
  signInCode!: string | null;
  accountId!: string;
}

@ObjectType({ implements: Problem, description: `One person has one account, and this one has theirs. ${WHO}` })
export class PersonHasAccount extends Problem {}

@ObjectType({ implements: Problem, description: `Somebody of your agency has or had this name. ${WHO}` })
export class SignInNameTaken extends Problem {}

@ObjectType({ description: `They may state more. ${WHO}` })
export class AccountWidened {
  accountId!: string;
}

@ObjectType({ description: `They may state less. ${WHO}` })
export class AccountNarrowed {
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

@ObjectType({ implements: Problem, description: `The account is ended, and gets nothing. ${WHO}` })
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

export const OpenAccountResult = createUnionType({
  name: "OpenAccountResult",
  description: `What came of openAccount. ${WHO}`,
  types: () => [AccountOpened, PersonHasAccount, SignInNameTaken] as const,
});

export const RenewSignInCodeResult = createUnionType({
  name: "RenewSignInCodeResult",
  description: `What came of renewSignInCode. ${WHO}`,
  types: () => [SignInCodeIssued, AccountIsEnded] as const,
});

export const WidenAccountResult = createUnionType({
  name: "WidenAccountResult",
  description: `What came of widenAccount. ${WHO}`,
  types: () => [AccountWidened, AccountIsEnded] as const,
});

export const NarrowAccountResult = createUnionType({
  name: "NarrowAccountResult",
  description: `What came of narrowAccount. ${WHO}`,
  types: () => [AccountNarrowed] as const,
});
