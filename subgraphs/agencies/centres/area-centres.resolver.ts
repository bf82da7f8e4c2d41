import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { LocalDate } from "../../../kit/graph/scalars";
import type { AreaRow } from "../areas/area.entity";
import { AdministrativeArea } from "../areas/area.type";
import type { Context } from "../context";
import type { CentreKind, CentreRow } from "./centre.entity";
import { Centre, CentreKindName } from "./centre.type";

@Resolver(() => AdministrativeArea)
export class AreaCentresResolver {
  @Open()
  @FieldResolver(() => [Centre], {
    description: "The centres responsible for exactly this area on a day, in the order of their names. Public.",
  })
  centres(
    @Root() { code }: AreaRow,
    @Arg("kind", () => CentreKindName, { nullable: true, description: "Only centres of this kind." })
    kind: CentreKind | null,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Open on this day; left out: today." })
    asOf: string | null,
    @Ctx() { load, today }: Context,
  ): Promise<CentreRow[]> {
    return load.centresOfArea({ on: asOf ?? today, kind: kind ?? null }).load(code);
  }

  @Open()
  @FieldResolver(() => Centre, {
    nullable: true,
    description:
      "The tailored-welfare team of this eup, myeon or dong; null for other areas and where none is loaded. Public.",
  })
  async emdTeam(@Root() { code, level }: AreaRow, @Ctx() { load, today }: Context): Promise<CentreRow | null> {
    if (level !== "admin_dong") return null;
    const [team] = await load.centresOfArea({ on: today, kind: "emd_team" }).load(code);
    return team ?? null;
  }
}
