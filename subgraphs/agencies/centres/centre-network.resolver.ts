import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { InitiativeMilestoneRow } from "../initiatives/initiative-milestone.entity";
import { InitiativeMilestone } from "../initiatives/initiative-milestone.type";
import type { InitiativeRow } from "../initiatives/initiative.entity";
import { Initiative } from "../initiatives/initiative.type";
import { AreaCoverage, CentreNetwork, CentresByMode } from "./centre-network.type";
import type { CentreRow } from "./centre.entity";
import { maySeeInvented } from "./centre.policy";
import { Centre } from "./centre.type";
import { countedByMode, isWhole, statedByMode } from "./count-by-mode";
import { findNetwork, uncovered } from "./find-network";

@Resolver(() => CentreNetwork)
export class CentreNetworkResolver {
  @Open()
  @Query(() => CentreNetwork, {
    nullable: true,
    description: "The housing welfare centres of a city on a day; null where none was open. Public.",
  })
  centreNetwork(
    @Arg("region", () => ID, { description: "The 10-digit code of the city, such as 1100000000 for Seoul." })
    region: string,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "On this day; left out: today." }) asOf: string | null,
    @Ctx() { reader, today }: Context,
  ): Promise<CentreNetwork | null> {
    return findNetwork(reader, region, asOf ?? today);
  }

  @Open()
  @FieldResolver(() => AdministrativeArea, {
    nullable: true,
    description: "The city; never null while it exists. Public.",
  })
  region(@Root() { regionCode }: CentreNetwork, @Ctx() { load }: Context): Promise<AreaRow | null> {
    return load.area.load(regionCode);
  }

  @Open()
  @FieldResolver(() => Centre, {
    nullable: true,
    description: "The central centre (control tower); null before it opened. Public.",
  })
  central(@Root() { central }: CentreNetwork): CentreRow | null {
    return central;
  }

  @Open()
  @FieldResolver(() => [Centre], {
    description: "The regional centres, at most one a district, in the order of their districts. Public.",
  })
  centres(@Root() { centres }: CentreNetwork): CentreRow[] {
    return centres;
  }

  @Open()
  @FieldResolver(() => [CentresByMode], {
    nullable: true,
    description:
      "How many regional centres are run directly and how many are entrusted, as the source states it of the whole city; partners get the count of the centres themselves, whose assignment is invented. Null for a part of a city and while not every district has a centre. Public.",
  })
  async countByMode(@Root() network: CentreNetwork, @Ctx() { load, viewer }: Context): Promise<CentresByMode[] | null> {
    if (!isWhole(network)) return null;
    if (maySeeInvented(viewer)) return countedByMode(network);
    return statedByMode(network.initiativeId ? await load.statedFigures.load(network.initiativeId) : []);
  }

  @Open()
  @FieldResolver(() => AreaCoverage, { description: "Which districts have a regional centre. Public." })
  coverage(@Root() network: CentreNetwork): AreaCoverage {
    const areas = network.districts.length;
    const missing = uncovered(network);
    const served = areas - missing.length;
    return { areas, served, missing, rate: areas > 0 ? served / areas : null };
  }

  @Open()
  @FieldResolver(() => Initiative, {
    nullable: true,
    description: "The initiative that built it; null where none is known. Public.",
  })
  initiative(@Root() { initiativeId }: CentreNetwork, @Ctx() { load }: Context): Promise<InitiativeRow | null> | null {
    return initiativeId ? load.initiative.load(initiativeId) : null;
  }

  @Open()
  @FieldResolver(() => [InitiativeMilestone], {
    description: "What was reached when, the earliest first, later than asOf too. Public.",
  })
  milestones(
    @Root() { initiativeId }: CentreNetwork,
    @Ctx() { load }: Context,
  ): Promise<InitiativeMilestoneRow[]> | [] {
    return initiativeId ? load.milestonesOfInitiative.load(initiativeId) : [];
  }
}

@Resolver(() => AreaCoverage)
export class AreaCoverageResolver {
  @Open()
  @FieldResolver(() => [AdministrativeArea], {
    description: "The districts without a regional centre, in the order of their codes. Public.",
  })
  uncovered(@Root() { missing }: AreaCoverage): AreaRow[] {
    return missing;
  }
}
