import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { lookForDoubles, type LookForDoublesOutcome } from "./look-for-doubles";
import { mergePeople, type MergePeopleOutcome } from "./merge-people";
import {
  LookForDoublesInput,
  LookForDoublesResult,
  MergePeopleInput,
  MergePeopleResult,
  PeopleMerged,
  SeparatePeopleInput,
  SeparatePeopleResult,
} from "./merge.type";
import { separatePeople, type SeparatePeopleOutcome } from "./separate-people";

@Resolver(() => PeopleMerged)
export class MergeResolver {
  @Mutation(() => LookForDoublesResult, {
    nullable: true,
    description:
      "Which other records have the same name, day of birth and telephone number as one that your agency keeps. Counted with resolvePerson, 30 a day for each account, and kept as evidence of each record found. Errors: UNAUTHENTICATED, NOT_FOUND, ACCESS_NO_BASIS for others and on another basis than OWN_RECORD, LOOKUPS_USED_UP, USE_AGGREGATES. Partners and staff.",
  })
  lookForDoubles(
    @Arg("input", () => LookForDoublesInput, { description: "Your own record." }) { subjectKey }: LookForDoublesInput,
    @Ctx() operation: Context,
  ): Promise<LookForDoublesOutcome> {
    return operation.perform((work) => lookForDoubles(work, operation.secrets.subjects, subjectKey));
  }

  @Mutation(() => MergePeopleResult, {
    nullable: true,
    description:
      "Says that two records are one person; it holds when the keepers of both have said so. Errors: UNAUTHENTICATED, NOT_FOUND also where your agency keeps neither, REASON_INVALID, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  mergePeople(
    @Arg("input", () => MergePeopleInput, { description: "The two records, and why." }) input: MergePeopleInput,
    @Ctx() operation: Context,
  ): Promise<MergePeopleOutcome> {
    return operation.perform((work) => mergePeople(work, operation.secrets, input));
  }

  @Mutation(() => SeparatePeopleResult, {
    nullable: true,
    description:
      "Takes a merge or its proposal back. Errors: UNAUTHENTICATED, NOT_FOUND also where your agency keeps neither record, REASON_INVALID, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  separatePeople(
    @Arg("input", () => SeparatePeopleInput, { description: "The merge, and why it was a mistake." })
    input: SeparatePeopleInput,
    @Ctx() operation: Context,
  ): Promise<SeparatePeopleOutcome> {
    return operation.perform((work) => separatePeople(work, operation.secrets.cipher, input));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person, as your agency sees it now." })
  resident(@Root() { residentId }: PeopleMerged, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
