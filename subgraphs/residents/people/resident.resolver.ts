import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { LocalDate } from "../../../kit/graph/scalars";
import { see } from "../access/see";
import type { Context } from "../context";
import type { ResidentRow } from "./resident.entity";
import { Resident, SexName } from "./resident.type";
import type { Sex } from "./seal-person";

@Resolver(() => Resident)
export class ResidentResolver {
  @Query(() => Resident, {
    nullable: true,
    description:
      "The person that your agency knows by this subjectKey; null for one that is not yours, edited, or of nobody. Partners and staff.",
  })
  resident(
    @Arg("subjectKey", () => ID, { description: "As your agency was given it." }) subjectKey: string,
    @Ctx() { load, viewer, secrets }: Context,
  ): Promise<ResidentRow | null> | null {
    const id = viewer.agency && secrets.subjects.open(subjectKey, viewer.agency);
    return id ? load.resident.load(id) : null;
  }

  @FieldResolver()
  subjectKey(@Root() { id }: ResidentRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.subjects.seal(id, viewer.agency);
  }

  @FieldResolver()
  async accessPass(
    @Root() { id, householdId }: ResidentRow,
    @Ctx() { load, viewer, secrets, now }: Context,
  ): Promise<string | null> {
    const access = await load.access.load(id);
    if (!access || access.classes.size === 0) return null;
    const { agency, actor, purpose, basis } = viewer;
    return secrets.issuePass(
      { subject: id, household: householdId, agency, actor, purpose, basis, classes: [...access.classes] },
      { from: now, until: access.until },
    );
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
