import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { addAgreementRole, type AddAgreementRoleOutcome } from "./add-agreement-role";
import type { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRole } from "./agreement-role.type";
import type { AgreementRow } from "./agreement.entity";
import {
  AddAgreementRoleInput,
  AmendAgreementInput,
  DraftAgreementInput,
  EndAgreementRoleInput,
  SignAgreementInput,
  TerminateAgreementInput,
} from "./agreement.input";
import { Agreement } from "./agreement.type";
import { amendAgreement, type AmendAgreementOutcome } from "./amend-agreement";
import { draftAgreement, type DraftAgreementOutcome } from "./draft-agreement";
import { endAgreementRole, type EndAgreementRoleOutcome } from "./end-agreement-role";
import { AgreementSettled, SettleAgreementResult } from "./settle-agreement.type";
import { signAgreement, type SignAgreementOutcome } from "./sign-agreement";
import { terminateAgreement, type TerminateAgreementOutcome } from "./terminate-agreement";

const DRAFTERS =
  "For staff who administer the platform at its operator, and for agencies with the role PLANNING or PROJECT_MANAGEMENT in the programme (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.";
const OPERATOR =
  "For staff who administer the platform at its operator (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.";

@Resolver(() => Agreement)
export class SettleAgreementResolver {
  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description: `Begins an agreement about a programme. Nobody has a right by it until all have signed. ${DRAFTERS}`,
  })
  draftAgreement(
    @Arg("input", () => DraftAgreementInput, { description: "Between whom." }) input: DraftAgreementInput,
    @Ctx() operation: Context,
  ): Promise<DraftAgreementOutcome> {
    return operation.perform((work) => draftAgreement(work, input));
  }

  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description: `Gives an agency a role. In a draft, whoever signed before signs again; in what all have signed only the operator may, with the amending document. ${DRAFTERS}`,
  })
  addAgreementRole(
    @Arg("input", () => AddAgreementRoleInput, { description: "Who does what." }) input: AddAgreementRoleInput,
    @Ctx() operation: Context,
  ): Promise<AddAgreementRoleOutcome> {
    return operation.perform((work) => addAgreementRole(work, input));
  }

  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description: `Gives a role an end: from that day on, or within 5 seconds where it is today, it gives no right. ${DRAFTERS}`,
  })
  endAgreementRole(
    @Arg("input", () => EndAgreementRoleInput, { description: "Which, and when." }) input: EndAgreementRoleInput,
    @Ctx() operation: Context,
  ): Promise<EndAgreementRoleOutcome> {
    return operation.perform((work) => endAgreementRole(work, input));
  }

  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description:
      "Signs for your agency, once. With the last signature the agreement holds from its day on. For each party, by its system or by staff who administer its rights (ROLE_FORBIDDEN). Null where it is refused. Partners and staff.",
  })
  signAgreement(
    @Arg("input", () => SignAgreementInput, { description: "What is signed." }) input: SignAgreementInput,
    @Ctx() operation: Context,
  ): Promise<SignAgreementOutcome> {
    return operation.perform((work) => signAgreement(work, input));
  }

  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description: `Keeps what the parties changed since all have signed. ${OPERATOR}`,
  })
  amendAgreement(
    @Arg("input", () => AmendAgreementInput, { description: "What changes." }) input: AmendAgreementInput,
    @Ctx() operation: Context,
  ): Promise<AmendAgreementOutcome> {
    return operation.perform((work) => amendAgreement(work, input));
  }

  @Mutation(() => SettleAgreementResult, {
    nullable: true,
    description: `Ends an agreement today, with every role in it; a draft may be ended by whoever may draft it. ${OPERATOR}`,
  })
  terminateAgreement(
    @Arg("input", () => TerminateAgreementInput, { description: "Which, and why." }) input: TerminateAgreementInput,
    @Ctx() operation: Context,
  ): Promise<TerminateAgreementOutcome> {
    return operation.perform((work) => terminateAgreement(work, input));
  }
}

@Resolver(() => AgreementSettled)
export class AgreementSettledResolver {
  @FieldResolver(() => Agreement, {
    nullable: true,
    description: "The agreement as it is now; never null. Partners and staff.",
  })
  agreement(@Root() { agreementId }: AgreementSettled, @Ctx() { load }: Context): Promise<AgreementRow | null> {
    return load.agreement.load(agreementId);
  }

  @FieldResolver(() => AgreementRole, {
    nullable: true,
    description: "The role that was added or ended; null where it was about none. Partners and staff.",
  })
  role(@Root() { roleId }: AgreementSettled, @Ctx() { load }: Context): Promise<AgreementRoleRow | null> | null {
    return roleId ? load.agreementRole.load(roleId) : null;
  }
}
