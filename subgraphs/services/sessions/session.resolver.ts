import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { PeopleCount } from "../../../kit/graph/scalars";
import { withheldBecause } from "../attendance/withheld";
import type { Context } from "../context";
import type { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ServiceAtLocation } from "../sites/service-at-location.type";
import { SpaceStub } from "../stubs/space.stub";
import { discloseHeadCount } from "./disclose-head-count";
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
    description:
      "How many persons are on its list, whether they came or not. From 1 to 4 are withheld, from 1 to 9 in a programme for health, and any number where so few stayed away. Partners.",
  })
  async enrolled(@Root() session: SessionRow, @Ctx() { load }: Context): Promise<number | null> {
    const counted = await load.sessionHeadCount.load(session.id);
    return counted && discloseHeadCount(counted, session.status).enrolled.value;
  }

  @FieldResolver(() => PeopleCount, {
    nullable: true,
    description:
      "How many persons came; null before it was held. From 1 to 4 are withheld, from 1 to 9 in a programme for health. What a caller adds up over sessions is not protected yet. Partners.",
  })
  async attended(@Root() session: SessionRow, @Ctx() { load }: Context): Promise<number | null> {
    const counted = await load.sessionHeadCount.load(session.id);
    return counted && (discloseHeadCount(counted, session.status).attended?.value ?? null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why enrolled or attended is withheld; null where neither is. Partners.",
  })
  async headCountWithheldBecause(@Root() session: SessionRow, @Ctx() { load }: Context): Promise<string | null> {
    const counted = await load.sessionHeadCount.load(session.id);
    if (!counted) return null;
    const { enrolled, attended } = discloseHeadCount(counted, session.status);
    return withheldBecause(enrolled, ...(attended ? [attended] : []));
  }
}
