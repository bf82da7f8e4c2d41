import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { numberPerson, type NumberPersonOutcome } from "./number-person";
import {
  AddressProtected,
  AddressProtectionEnded,
  EndAddressProtectionInput,
  EndAddressProtectionResult,
  GuardianRecorded,
  NumberPersonInput,
  NumberPersonResult,
  PersonNumbered,
  ProtectAddressInput,
  ProtectAddressResult,
  RecordGuardianInput,
  RecordGuardianResult,
} from "./person-changes.type";
import {
  endAddressProtection,
  type EndAddressProtectionOutcome,
  protectAddress,
  type ProtectAddressOutcome,
} from "./protect-address";
import { recordGuardian, type RecordGuardianOutcome } from "./record-guardian";
import type { ResidentRow } from "./resident.entity";
import { Resident } from "./resident.type";

const ERRORS = "REASON_INVALID, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.";
const PERSON = { nullable: true, description: "The person; never null while the record exists." };

@Resolver(() => PersonNumbered)
export class PersonNumberedResolver {
  @Mutation(() => NumberPersonResult, {
    nullable: true,
    description:
      "Notes under which number your agency keeps a person in its own files; no other agency learns it. Errors: UNAUTHENTICATED, NOT_FOUND, LOCAL_ID_INVALID, RESIDENT_NUMBER_REFUSED, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  numberPerson(
    @Arg("input", () => NumberPersonInput, { description: "The person and the number." }) input: NumberPersonInput,
    @Ctx() operation: Context,
  ): Promise<NumberPersonOutcome> {
    return operation.perform((work) => numberPerson(work, operation.secrets, input));
  }

  @FieldResolver(() => Resident, PERSON)
  resident(@Root() { residentId }: PersonNumbered, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}

@Resolver(() => GuardianRecorded)
export class GuardianRecordedResolver {
  @Mutation(() => RecordGuardianResult, {
    nullable: true,
    description:
      "Keeps the legal guardian of a person whose record your agency keeps. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, NAME_INVALID, PHONE_INVALID, RESIDENT_NUMBER_REFUSED, USE_AGGREGATES, IDEMPOTENCY_KEY_REUSED. Partners and staff.",
  })
  recordGuardian(
    @Arg("input", () => RecordGuardianInput, { description: "The guardian." }) input: RecordGuardianInput,
    @Ctx() operation: Context,
  ): Promise<RecordGuardianOutcome> {
    return operation.perform((work) => recordGuardian(work, operation.secrets, input));
  }

  @FieldResolver(() => Resident, PERSON)
  resident(@Root() { residentId }: GuardianRecorded, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}

@Resolver(() => AddressProtected)
export class AddressProtectedResolver {
  @Mutation(() => ProtectAddressResult, {
    nullable: true,
    description: `Hides where a person of your own records lives, and whoever lives there too, from all but your agency and those it names. Said again, it names others. Errors: UNAUTHENTICATED, NOT_FOUND, ROLE_FORBIDDEN, AGENCY_INVALID, ${ERRORS}`,
  })
  protectAddress(
    @Arg("input", () => ProtectAddressInput, { description: "The person, and who may know." })
    input: ProtectAddressInput,
    @Ctx() operation: Context,
  ): Promise<ProtectAddressOutcome> {
    return operation.perform((work) => protectAddress(work, operation.secrets, input));
  }

  @FieldResolver(() => Resident, PERSON)
  resident(@Root() { residentId }: AddressProtected, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}

@Resolver(() => AddressProtectionEnded)
export class AddressProtectionEndedResolver {
  @Mutation(() => EndAddressProtectionResult, {
    nullable: true,
    description: `Ends that. Errors: UNAUTHENTICATED, NOT_FOUND also where the address is not protected, ROLE_FORBIDDEN, ${ERRORS}`,
  })
  endAddressProtection(
    @Arg("input", () => EndAddressProtectionInput, { description: "The person, and why." })
    input: EndAddressProtectionInput,
    @Ctx() operation: Context,
  ): Promise<EndAddressProtectionOutcome> {
    return operation.perform((work) => endAddressProtection(work, operation.secrets.subjects, input));
  }

  @FieldResolver(() => Resident, PERSON)
  resident(@Root() { residentId }: AddressProtectionEnded, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }
}
