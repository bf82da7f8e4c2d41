import { Ctx, Directive, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { toldAtHome } from "../../../kit/home-pass";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";

/** A person as a gateway names them: by the id inside the hub, or as this one request names them to partners' homes. */
export function residentNamed(
  { id, handle }: { id?: string; handle?: string },
  { load, secrets, origin }: Context,
): Promise<ResidentRow | null> | null {
  const named = id ?? secrets.handles.open(handle ?? "", origin.requestId);
  return named ? load.resident.load(named) : null;
}

/** What the subgraphs of partners that keep their data at home are told of a person. */
@Resolver(() => Resident)
export class HomePassResolver {
  @Directive("@inaccessible")
  @FieldResolver(() => ID, {
    description:
      "The person in this request alone, and another in the next: the key by which a partner's own subgraph is asked. No caller ever gets it.",
  })
  handle(@Root() { id }: ResidentRow, @Ctx() { secrets, origin }: Context): string {
    return secrets.handles.seal(id, origin.requestId);
  }

  @Directive("@inaccessible")
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The accessPass for the subgraphs of partners that keep their data at home: to each it names the person as that partner knows them. Null where the caller may see nothing of this person. No caller ever gets it.",
  })
  async homePass(
    @Root() { id }: ResidentRow,
    @Ctx() { load, viewer, secrets, origin, now }: Context,
  ): Promise<string | null> {
    const access = await load.access.load(id);
    if (!access || access.classes.size === 0) return null;
    const { agency, actor, purpose, basis } = toldAtHome(viewer);
    const handle = secrets.handles.seal(id, origin.requestId);
    return secrets.issueHomePass(
      { handle, agency, actor, purpose, basis, classes: [...access.classes] },
      async (home) => secrets.subjects.seal(id, await load.nameOfHome.load(home)),
      { from: now, until: access.until },
    );
  }
}
