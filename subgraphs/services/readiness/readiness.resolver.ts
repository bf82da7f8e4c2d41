import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { hasFundingGap, missingParts, said } from "./readiness";
import { ProgrammeReadiness } from "./readiness.type";

@Resolver(() => Programme)
export class ProgrammeReadinessResolver {
  @FieldResolver(() => ProgrammeReadiness, {
    nullable: true,
    description:
      "What it lacks before it can be opened (activateProgramme). What another owner has just changed is known here within seconds. Never null while it exists. Partners.",
  })
  async readiness(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<ProgrammeReadiness | null> {
    const standing = await load.standing.load(id);
    if (!standing) return null;
    const missing = missingParts(standing).map(said);
    return { ready: missing.length === 0, missing, fundingGap: hasFundingGap(standing.roles) };
  }
}
