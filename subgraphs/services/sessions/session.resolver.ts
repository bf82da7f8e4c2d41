import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PeopleCount } from "../../../kit/graph/scalars";
import type { Context } from "../context";
import type { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ServiceAtLocation } from "../sites/service-at-location.type";
import { SpaceStub } from "../stubs/space.stub";
import type { SessionRow } from "./session.entity";
import { Session } from "./session.type";

@Resolver(() => Session)
export class SessionResolver {
  @Open()
  @FieldResolver(() => ServiceAtLocation, { description: "Which service it is, and at which place. Public." })
  serviceAtLocation(
    @Root() { serviceAtLocationId }: SessionRow,
    @Ctx() { load }: Context,
  ): Promise<ServiceAtLocationRow | null> {
    return load.site.load(serviceAtLocationId);
  }

  @Open()
  @FieldResolver(() => SpaceStub, {
    nullable: true,
    description: "The space in which it is held; null where in none. Public.",
  })
  space(@Root() { spaceId }: SessionRow): SpaceStub | null {
    return spaceId ? { id: spaceId } : null;
  }

  @FieldResolver(() => PeopleCount, {
    nullable: true,
    description: "How many persons are on its list, whether they came or not. Partners.",
  })
  async enrolled(@Root() { id }: SessionRow, @Ctx() { load }: Context): Promise<number | null> {
    return (await load.sessionHeadCount.load(id))?.enrolled ?? null;
  }

  @FieldResolver(() => PeopleCount, {
    nullable: true,
    description: "How many persons came; null before it was held. Partners.",
  })
  async attended(@Root() { id, status }: SessionRow, @Ctx() { load }: Context): Promise<number | null> {
    if (status !== "held") return null;
    return (await load.sessionHeadCount.load(id))?.attended ?? null;
  }
}
