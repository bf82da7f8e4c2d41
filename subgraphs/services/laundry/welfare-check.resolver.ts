import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { seeWithPass } from "../../../kit/see-with-pass";
import type { Context } from "../context";
import { ResidentStub } from "../stubs/resident.stub";
import type { WelfareCheckRow } from "./welfare-check.entity";
import { WelfareCheck } from "./welfare-check.type";

@Resolver(() => ResidentStub)
export class ResidentWelfareChecksResolver {
  @Classified("WELFARE")
  @Directive('@requires(fields: "accessPass")')
  @ForSelf()
  @FieldResolver(() => [WelfareCheck], {
    nullable: true,
    description:
      "How couriers found this person, the latest first. Null with ACCESS_NO_BASIS for callers who may not see WELFARE of this person, and while the owner of programmes does not answer.",
  })
  welfareChecks(@Root() shown: ResidentStub, @Ctx() context: Context): Promise<WelfareCheckRow[]> {
    return seeWithPass(context, shown, { field: "Resident.welfareChecks", dataClass: "WELFARE" }, ({ subject }) =>
      context.load.welfareChecksOfPerson.load(subject),
    );
  }
}
