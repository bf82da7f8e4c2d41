import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import {
  PersonKnown,
  PersonRegistered,
  RegisterPersonInput,
  RegisterPersonResult,
  ResolvePersonInput,
  ResolvePersonResult,
} from "./person-outcomes.type";
import { registerPerson, type RegisterPersonOutcome } from "./register-person";
import type { ResidentRow } from "./resident.entity";
import { Resident } from "./resident.type";
import { resolvePerson, type ResolvePersonOutcome } from "./resolve-person";

@Resolver(() => PersonRegistered)
export class PersonRegisteredResolver {
  @Mutation(() => RegisterPersonResult, {
    nullable: true,
    description:
      "Keeps a record of a person, as your agency's own. Errors: UNAUTHENTICATED, NAME_INVALID, PHONE_INVALID, BIRTH_DATE_INVALID, AREA_INVALID, RESIDENT_NUMBER_REFUSED, IDEMPOTENCY_KEY_REUSED.",
  })
  registerPerson(
    @Arg("input", () => RegisterPersonInput, { description: "The person." }) input: RegisterPersonInput,
    @Ctx() operation: Context,
  ): Promise<RegisterPersonOutcome> {
    return operation.perform((work) => registerPerson(work, operation.secrets.cipher, input));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person; never null while the record exists." })
  resident(@Root() { residentId }: PersonRegistered, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}

@Resolver(() => PersonKnown)
export class PersonKnownResolver {
  @Mutation(() => ResolvePersonResult, {
    nullable: true,
    description:
      "Whether the hub knows a person, and by which subjectKey your agency may ask further. Counted, 30 a day for each account; kept as evidence of each person who fits in name and day of birth, and of nobody where none does. Errors: UNAUTHENTICATED, ACCESS_NO_BASIS, LOOKUPS_USED_UP.",
  })
  resolvePerson(
    @Arg("input", () => ResolvePersonInput, { description: "What must fit." }) input: ResolvePersonInput,
    @Ctx() operation: Context,
  ): Promise<ResolvePersonOutcome> {
    return operation.perform((work) => resolvePerson(work, operation.secrets.cipher, input));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person; never null while the record exists." })
  resident(@Root() { residentId }: PersonKnown, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
