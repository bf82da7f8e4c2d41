import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { PeopleCount } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { findPeople, type ListedPerson } from "./find-people";
import { ageBandOf } from "./mask";
import { PersonInList } from "./person-in-list.type";

const PersonInListConnection = connectionOf("PersonInList", () => PersonInList, { total: () => PeopleCount });

@Resolver(() => PersonInList)
export class PersonInListResolver {
  @Query(() => PersonInListConnection, {
    nullable: true,
    description:
      "Your agency's worklist: people whose record it keeps or on whose open case it works, by initials and age alone. Errors: USE_AGGREGATES. Partners and staff.",
  })
  async people(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader, load }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<ListedPerson>> {
    return connected(
      await findPeople(reader, await load.orderKey(), { first, after, total: selects(info, "totalCount") }),
    );
  }

  @FieldResolver()
  subjectKey(@Root() { residentId }: PersonInList, @Ctx() { load }: Context): Promise<string | null> {
    return load.subjectKey.load(residentId);
  }

  @FieldResolver()
  async initials(@Root() person: PersonInList, @Ctx() context: Context): Promise<string | null> {
    return (await masked(person, context, "initials"))?.initials ?? null;
  }

  @FieldResolver()
  async ageBand(@Root() person: PersonInList, @Ctx() context: Context): Promise<string | null> {
    const mask = await masked(person, context, "ageBand");
    return mask && ageBandOf(mask.birthYear, context.today);
  }
}

async function masked({ residentId }: PersonInList, { load, evidence }: Context, field: "initials" | "ageBand") {
  const mask = await load.mask.load(residentId);
  if (!mask) return null;
  const look = { subject: residentId, action: "view", result: "allowed", refusal: null } as const;
  evidence.add({ ...look, fields: [`PersonInList.${field}`], classes: ["PII_BASIC"] });
  return mask;
}
