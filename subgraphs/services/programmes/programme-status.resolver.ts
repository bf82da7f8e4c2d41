import { FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import type { ProgrammeStatusRow } from "./programme-status.entity";
import { ProgrammeStatusPeriod } from "./programme-status.type";

@Resolver(() => ProgrammeStatusPeriod)
export class ProgrammeStatusResolver {
  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it began, as exactly as the source says. Public.",
  })
  validFrom(@Root() { validFrom, validFromPrecision }: ProgrammeStatusRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it no longer held; null where no end is stated. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: ProgrammeStatusRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }
}
