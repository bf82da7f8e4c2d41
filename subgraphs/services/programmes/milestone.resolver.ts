import { FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { MilestoneRow } from "./milestone.entity";
import { ProgrammeMilestone } from "./milestone.type";

@Resolver(() => ProgrammeMilestone)
export class MilestoneResolver {
  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it happened, as exactly as the source says; null where it gives no date. Public.",
  })
  on(@Root() { happenedOn, happenedPrecision }: MilestoneRow): PartialDate | null {
    return partialDate(happenedOn, happenedPrecision);
  }
}
