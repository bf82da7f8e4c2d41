import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import { ReportArrearsInput, ReportArrearsResult } from "./arrears.type";
import { reportArrears, type ReportArrearsOutcome } from "./report-arrears";

@Resolver()
export class ArrearsResolver {
  @Mutation(() => ReportArrearsResult, {
    nullable: true,
    description:
      "Says how many months of rent or management fees a tenancy owes. At three months the owner of people is told, and the city's outreach is asked to look; no amount is told to anybody. The landlord alone: for others there is no such tenancy (NOT_FOUND). Null where it is refused.",
  })
  reportArrears(
    @Arg("input", () => ReportArrearsInput, { description: "Whose, of what, and how many months." })
    input: ReportArrearsInput,
    @Ctx() operation: Context,
  ): Promise<ReportArrearsOutcome> {
    return operation.perform((work) => reportArrears(work, operation.secrets, input));
  }
}
