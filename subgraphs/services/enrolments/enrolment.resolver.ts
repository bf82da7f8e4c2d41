import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArgs } from "../as-of.input";
import { headCountThreshold } from "../attendance/withheld";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { discloseEnrolments } from "./disclose-enrolments";
import { EnrolmentCounts } from "./enrolment-counts.type";

@Resolver(() => Programme)
export class ProgrammeEnrolmentsResolver {
  @FieldResolver(() => EnrolmentCounts, {
    nullable: true,
    description:
      "How many are enrolled on a day; null where nobody keeps its enrolments here, which is not zero. Partners.",
  })
  async enrolments(
    @Root() { id, ...aims }: ProgrammeRow,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<EnrolmentCounts | null> {
    const tally = await load.enrolmentTally(asOf ?? today).load(id);
    return tally && discloseEnrolments(tally, headCountThreshold(aims));
  }
}
