import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PartialDate, partialDate } from "../../../kit/graph/partial-date";
import { Instant } from "../../../kit/graph/scalars";
import type { AgencyRow } from "../agencies/agency.entity";
import { Agency } from "../agencies/agency.type";
import type { Context } from "../context";
import type { InitiativeEventRow } from "./initiative-event.entity";
import { InitiativeEvent } from "./initiative-event.type";
import type { InitiativeMilestoneRow } from "./initiative-milestone.entity";
import { InitiativeMilestone } from "./initiative-milestone.type";
import type { InitiativeParticipantRow } from "./initiative-participant.entity";
import { InitiativeParticipant } from "./initiative-participant.type";

@Resolver(() => InitiativeParticipant)
export class InitiativeParticipantResolver {
  @Open()
  @FieldResolver(() => Agency, { nullable: true, description: "The agency; never null while it exists. Public." })
  agency(@Root() { agencyId }: InitiativeParticipantRow, @Ctx() { load }: Context): Promise<AgencyRow | null> {
    return load.agency.load(agencyId);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "Since when it is known to take part; never null. Public.",
  })
  validFrom(@Root() { validFrom, validFromPrecision }: InitiativeParticipantRow): PartialDate | null {
    return partialDate(validFrom, validFromPrecision);
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The first day on which it no longer takes part; null while no end is known. Public.",
  })
  validTo(@Root() { validTo, validToPrecision }: InitiativeParticipantRow): PartialDate | null {
    return partialDate(validTo, validToPrecision);
  }
}

@Resolver(() => InitiativeEvent)
export class InitiativeEventResolver {
  @Open()
  @FieldResolver(() => Instant, {
    nullable: true,
    description: "The instant it began; null where the source gives no time of day. Public.",
  })
  heldAt(@Root() { heldAt }: InitiativeEventRow): Date | null {
    return heldAt;
  }

  @Open()
  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "The day, month or year in which it took place; never null. Public.",
  })
  heldOn(@Root() { heldOn, heldOnPrecision }: InitiativeEventRow): PartialDate | null {
    return partialDate(heldOn, heldOnPrecision);
  }
}

@Resolver(() => InitiativeMilestone)
export class InitiativeMilestoneResolver {
  @Open()
  @FieldResolver(() => PartialDate, { nullable: true, description: "When; never null. Public." })
  on(@Root() { reachedOn, reachedOnPrecision }: InitiativeMilestoneRow): PartialDate | null {
    return partialDate(reachedOn, reachedOnPrecision);
  }
}
