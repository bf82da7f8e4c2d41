import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import { holderOfKeys, participantKeyOf } from "../../../kit/participant-key";
import { see } from "../access/see";
import type { Context } from "../context";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import type { OpenedGuardian } from "./guardian.loader";
import type { ResidentRow } from "./resident.entity";
import { Guardian, Resident, SexName } from "./resident.type";
import type { Sex } from "./seal-person";

@Resolver(() => Resident)
export class ResidentResolver {
  @Query(() => Resident, {
    nullable: true,
    description:
      "The person that your agency knows by this subjectKey; null for one that is not yours, edited, or of nobody. Errors: USE_AGGREGATES. Partners and staff.",
  })
  async resident(
    @Arg("subjectKey", () => ID, { description: "As your agency was given it." }) subjectKey: string,
    @Ctx() { load, viewer }: Context,
  ): Promise<ResidentRow | null> {
    insistOnNoStatistics(viewer);
    const id = await load.recordOfKey.load(subjectKey);
    return id ? load.resident.load(id) : null;
  }

  @Query(() => Resident, {
    nullable: true,
    description:
      "The person that your agency keeps under this number of its own (numberPerson); null for a number of nobody, or of another agency alone. Errors: USE_AGGREGATES. Partners and staff.",
  })
  async residentByLocalId(
    @Arg("agencyLocalId", () => ID, { description: "Your agency's own number." }) agencyLocalId: string,
    @Ctx() { load, viewer }: Context,
  ): Promise<ResidentRow | null> {
    insistOnNoStatistics(viewer);
    const found = await load.recordOfLocalId.load(agencyLocalId);
    return found ? load.resident.load(found.residentId) : null;
  }

  @FieldResolver()
  subjectKey(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<string | null> {
    return load.subjectKey.load(id);
  }

  @FieldResolver()
  participantKey(@Root() { id, householdId }: ResidentRow, @Ctx() { viewer, secrets }: Context): string | null {
    const holder = holderOfKeys(viewer);
    return holder && participantKeyOf(secrets.participants, holder, { residentId: id, householdId });
  }

  @FieldResolver()
  async agencyLocalId(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<string | null> {
    return (await load.localId.load(id))?.localId ?? null;
  }

  @FieldResolver()
  accessPass(@Root() person: ResidentRow, @Ctx() { load }: Context): Promise<string | null> {
    return load.accessPass.load(person);
  }

  @FieldResolver()
  name(@Root() person: ResidentRow, @Ctx() context: Context): Promise<string | null> {
    return ofIdentity(context, person, "name");
  }

  @FieldResolver(() => LocalDate)
  birthDate(@Root() person: ResidentRow, @Ctx() context: Context): Promise<string | null> {
    return ofIdentity(context, person, "birthDate");
  }

  @FieldResolver(() => SexName)
  sex(@Root() person: ResidentRow, @Ctx() context: Context): Promise<Sex | null> {
    return ofIdentity(context, person, "sex") as Promise<Sex | null>;
  }

  @FieldResolver()
  phone(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<string | null> {
    const looking = { residentId: id, field: "Resident.phone", dataClass: "PII_CONTACT" } as const;
    return see(context, looking, async () => (await context.load.phone.load(id))?.phone ?? null);
  }

  @FieldResolver()
  address(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<string | null> {
    const looking = { residentId: id, field: "Resident.address", dataClass: "LOCATION" } as const;
    return see(context, looking, async () => (await context.load.address.load(id))?.address ?? null);
  }

  @FieldResolver(() => Guardian)
  guardian(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<OpenedGuardian | null> {
    const looking = { residentId: id, field: "Resident.guardian", dataClass: "PII_BASIC" } as const;
    return see(context, looking, () => context.load.guardian.load(id));
  }
}

@Resolver(() => Guardian)
export class GuardianResolver {
  @FieldResolver()
  phone(@Root() { residentId }: OpenedGuardian, @Ctx() context: Context): Promise<string | null> {
    const looking = { residentId, field: "Guardian.phone", dataClass: "PII_CONTACT" } as const;
    return see(context, looking, async () => (await context.load.guardianPhone.load(residentId))?.phone ?? null);
  }
}

const ofIdentity = (
  context: Context,
  { id }: ResidentRow,
  field: "name" | "birthDate" | "sex",
): Promise<string | null> =>
  see(context, { residentId: id, field: `Resident.${field}`, dataClass: "PII_BASIC" }, async () => {
    const identity = await context.load.identity.load(id);
    return identity?.[field] ?? null;
  });
