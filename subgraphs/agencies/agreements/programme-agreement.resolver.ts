import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { ProgrammeStub } from "../stubs/programme.stub";
import type { AgreementRoleRow } from "./agreement-role.entity";
import { AgreementRole } from "./agreement-role.type";
import type { AgreementRow } from "./agreement.entity";
import { Agreement } from "./agreement.type";

@Resolver(() => ProgrammeStub)
export class ProgrammeAgreementResolver {
  @Open()
  @FieldResolver(() => Agreement, {
    nullable: true,
    description: "The agreement in effect on a day; null where none is known. Public.",
  })
  agreement(
    @Root() { id }: ProgrammeStub,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AgreementRow | null> {
    return load.agreementOfProgramme({ on: asOf ?? today }).load(id);
  }

  @Open()
  @FieldResolver(() => [AgreementRole], {
    nullable: true,
    description:
      "Who does what in it on a day, in the order of the agencies' names; empty where no role is known. Public.",
  })
  roles(
    @Root() { id }: ProgrammeStub,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<AgreementRoleRow[]> {
    return load.rolesInProgramme({ on: asOf ?? today }).load(id);
  }
}
