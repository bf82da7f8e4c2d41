import { createUnionType, ObjectType } from "type-graphql";
import { IllegalTransition } from "../../../kit/graph/illegal-transition";
import { Problem } from "../../../kit/graph/problem";
import { VersionConflict } from "../../../kit/graph/version-conflict";

@ObjectType({ description: "It is done, and the agreement stands as it says. Partners and staff." })
export class AgreementSettled {
  agreementId!: string;
  roleId?: string;
}

@ObjectType({
  implements: Problem,
  description:
    "The agency holds this role with this scope in this agreement on some of these days already; nothing was added. Partners and staff.",
})
export class RoleHeldAlready extends Problem {}

export const SettleAgreementResult = createUnionType({
  name: "SettleAgreementResult",
  description: "What came of a change to an agreement. Partners and staff.",
  types: () => [AgreementSettled, RoleHeldAlready, IllegalTransition, VersionConflict] as const,
});
