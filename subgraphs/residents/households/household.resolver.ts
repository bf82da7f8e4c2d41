import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { see } from "../access/see";
import type { Context } from "../context";
import { PersonInList } from "../people/person-in-list.type";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import type { HouseholdMemberRow } from "./household-member.entity";
import type { HouseholdRow } from "./household.entity";
import { Household, HouseholdMember } from "./household.type";

@Resolver(() => Resident)
export class ResidentHouseholdResolver {
  @Classified("WELFARE")
  @ForSelf()
  @FieldResolver(() => Household, {
    nullable: true,
    description:
      "The household that the person lives in; null where none is on record. ACCESS_NO_BASIS for callers who may not see WELFARE of this person; every look is kept as evidence.",
  })
  household(@Root() { id, householdId }: ResidentRow, @Ctx() context: Context): Promise<HouseholdRow | null> {
    return see(context, { residentId: id, field: "Resident.household", dataClass: "WELFARE" }, async () =>
      householdId ? context.load.household.load(householdId) : null,
    );
  }
}

@Resolver(() => Household)
export class HouseholdResolver {
  @FieldResolver()
  key(@Root() { id }: HouseholdRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @FieldResolver(() => [HouseholdMember])
  members(@Root() { id }: HouseholdRow, @Ctx() { viewer, load }: Context): Promise<HouseholdMemberRow[]> | null {
    // Of the people whom one lives with, each is asked about by themselves.
    return viewer.audience === "self" ? null : load.membersOfHousehold.load(id);
  }
}

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @FieldResolver(() => PersonInList)
  person(@Root() { residentId }: HouseholdMemberRow): PersonInList {
    return { residentId } as PersonInList;
  }
}
