import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { see } from "../access/see";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import type { PossibleDoubleRow } from "./merge.loader";
import { mergePeople, type MergePeopleOutcome } from "./merge-people";
import {
  MergePeopleInput,
  MergePeopleResult,
  PeopleMerged,
  PossibleDouble,
  SeparatePeopleInput,
  SeparatePeopleResult,
} from "./merge.type";
import { separatePeople, type SeparatePeopleOutcome } from "./separate-people";

@Resolver(() => Resident)
export class ResidentDoublesResolver {
  @Classified("PII_BASIC", "PII_CONTACT")
  @FieldResolver(() => [PossibleDouble], {
    nullable: true,
    description:
      "Other records that have the same name, day of birth and telephone number as this one. Empty for everybody but the agency that keeps it. ACCESS_NO_BASIS for callers who may not see PII_CONTACT of this person.",
  })
  possibleDoubles(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<PossibleDoubleRow[]> {
    const looking = { residentId: id, field: "Resident.possibleDoubles", dataClass: "PII_CONTACT" } as const;
    return see(context, looking, () => context.load.possibleDoubles.load(id));
  }
}

@Resolver(() => PossibleDouble)
export class PossibleDoubleResolver {
  @FieldResolver()
  subjectKey(@Root() { residentId }: PossibleDouble, @Ctx() { load }: Context): Promise<string | null> {
    return load.subjectKey.load(residentId);
  }
}

@Resolver(() => PeopleMerged)
export class MergeResolver {
  @Mutation(() => MergePeopleResult, {
    nullable: true,
    description:
      "Says that two records are one person; it holds when the keepers of both have said so. Errors: UNAUTHENTICATED, NOT_FOUND also where your agency keeps neither, REASON_INVALID, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  mergePeople(
    @Arg("input", () => MergePeopleInput, { description: "The two records, and why." }) input: MergePeopleInput,
    @Ctx() operation: Context,
  ): Promise<MergePeopleOutcome> {
    return operation.perform((work) => mergePeople(work, operation.secrets.subjects, input));
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
    return operation.perform((work) => separatePeople(work, input));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person, as your agency sees it now." })
  resident(@Root() { residentId }: PeopleMerged, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
