import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Cell } from "../../../access/disclose";
import { LocalDate } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import { discloseCases } from "../cases/disclose-cases";
import { AsOfArgs } from "../statistics/as-of.input";
import { CountCell } from "../statistics/count-cell.type";
import { AreaStub } from "../stubs/area.stub";
import { InitiativeStub } from "../stubs/initiative.stub";
import { initiativeRecipients } from "./initiative-recipients";
import { InitiativeRecipients } from "./initiative-recipients.type";
import { recipientsInArea } from "./recipients-in-area";

@Resolver(() => AreaStub)
export class AreaRecipientsResolver {
  @FieldResolver(() => CountCell, {
    nullable: true,
    description:
      "People with an open case in this area or everything within it, or with the care of an initiative there, each counted once. Device care is kept by sigungu: a dong does not count it. Withheld where either part of it is. Null for callers who may not see counts of people. Partners.",
  })
  async recipients(
    @Root() { code }: AreaStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<Cell | null> {
    const day = asOf ?? today;
    const [counted, cases] = await Promise.all([
      load.recipientsInArea(day).load(code),
      load.casesInArea(day).load(code),
    ]);
    return counted && cases && recipientsInArea(counted, discloseCases(cases).openCases);
  }
}

@Resolver(() => InitiativeStub)
export class InitiativeRecipientsResolver {
  @Query(() => InitiativeRecipients, {
    nullable: true,
    description:
      "How many people receive the care of an initiative; null where no recipients of it are kept in this hub, and for callers who may not see counts of people. Partners.",
  })
  async recipients(
    @Arg("initiative", () => ID, { description: "The id of an Initiative." }) initiative: string,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description: "As of the end of this day; today in Korea where it is not given.",
    })
    asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<InitiativeRecipients | null> {
    const day = asOf ?? today;
    return initiativeRecipients(await load.recipientsOfInitiative(day).load(initiative), day);
  }

  @FieldResolver(() => InitiativeRecipients, {
    nullable: true,
    name: "recipients",
    description:
      "How many people receive its care; null where no recipients of it are kept in this hub, and for callers who may not see counts of people. Partners.",
  })
  async recipientsOf(
    @Root() { id }: InitiativeStub,
    @Args(() => AsOfArgs) { asOf }: AsOfArgs,
    @Ctx() { load, today }: Context,
  ): Promise<InitiativeRecipients | null> {
    const day = asOf ?? today;
    return initiativeRecipients(await load.recipientsOfInitiative(day).load(id), day);
  }
}
