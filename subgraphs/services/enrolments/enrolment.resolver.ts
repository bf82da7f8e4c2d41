import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AsOfArgs } from "../as-of.input";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { EnrolmentCounts } from "./enrolment-counts.type";

@Resolver(() => Programme)
export class ProgrammeEnrolmentsResolver {
  @FieldResolver(() => EnrolmentCounts, {
    nullable: true,
    description:
      "How many are enrolled on a day; null where nobody keeps its enrolments here, which is not zero. Partners.",
  })
  async enrolments(
    @Root() { id }: ProgrammeRow,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<EnrolmentCounts | null> {
    const tally = await load.enrolmentTally(asOf ?? today).load(id);
    if (!tally) return null;
    const both = tally.households !== null && tally.persons !== null;
    return { ...tally, unit: both ? null : tally.persons === null ? "household" : "person" };
  }
}
