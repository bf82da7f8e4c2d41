import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { findPrivacyTasks, type PrivacyTaskRow } from "./find-privacy-tasks";
import { PrivacyTask } from "./privacy-task.type";

@Resolver(() => PrivacyTask)
export class PrivacyTaskResolver {
  @Query(() => [PrivacyTask], {
    nullable: true,
    description:
      "What your agency owes to people, what is due first at the top, at most 200. The agency's systems and its privacy officers; empty for others.",
  })
  privacyTasks(@Ctx() { reader }: Context): Promise<PrivacyTaskRow[]> {
    return findPrivacyTasks(reader);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether its clock has run out: then it is for the privacy officer to see to at once.",
  })
  overdue(@Root() { dueAt }: PrivacyTaskRow, @Ctx() { now }: Context): boolean {
    return dueAt <= now;
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person." })
  resident(@Root() { residentId }: PrivacyTaskRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
