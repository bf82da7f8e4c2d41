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
  async members(@Root() { id }: HouseholdRow, @Ctx() { viewer, load }: Context): Promise<HouseholdMemberRow[] | null> {
    // Of the people whom one lives with, each is asked about by themselves.
    if (viewer.audience === "self") return null;
    const members = await load.membersOfHousehold.load(id);
    const named = await Promise.all(
      members.map(async (member) => ({ member, name: (await load.subjectKey.load(member.residentId)) ?? "" })),
    );
    return named.sort(asTheAgencyKnowsThem).map(({ member }) => member);
  }
}

type Named = { member: HouseholdMemberRow; name: string };

/** Who came on one day stands in an order of the agency's own, as in its list of people. */
const asTheAgencyKnowsThem = (one: Named, other: Named): number =>
  compare(one.member.validFrom, other.member.validFrom) || compare(one.name, other.name);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @FieldResolver(() => PersonInList)
  person(@Root() { residentId }: HouseholdMemberRow): PersonInList {
    return { residentId } as PersonInList;
  }
}
