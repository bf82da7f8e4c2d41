import { Args, Ctx, Directive, FieldResolver, Query, Resolver } from "type-graphql";
import type { PageInfo } from "../../../kit/graph/page-info";
import type { Context } from "../context";
import { EventsArgs } from "./event.input";
import { EventConnection } from "./event.type";
import { findEvents, latestCursor, type ToldEvent, watchJournal } from "./find-events";

type Page = { nodes: ToldEvent[]; pageInfo: PageInfo };

@Resolver(() => EventConnection)
export class EventConnectionResolver {
  @Query(() => EventConnection, {
    nullable: true,
    description:
      "What happened after a cursor, to your agency, in the programmes in which it holds a role and at the places that its roles name: for whoever was away, and cannot keep a stream open (docs/how-to/streams.md). after left out: from the first event on. Members; null with UNAUTHENTICATED for others, with EVENT_TYPE_UNKNOWN for a type that nobody is told of.",
  })
  async events(@Args(() => EventsArgs) args: EventsArgs, @Ctx() { reader }: Context): Promise<Page> {
    const { events, hasNext, continued, endCursor } = await findEvents(reader, args);
    const startCursor = events[0]?.cursor ?? null;
    return { nodes: events, pageInfo: { hasNextPage: hasNext, hasPreviousPage: continued, startCursor, endCursor } };
  }

  @Directive("@inaccessible")
  @Query(() => String, {
    nullable: true,
    description: "The number of the last event of the journal; null for anybody but a gateway.",
  })
  journalEnd(@Ctx() { reader }: Context): Promise<string | null> {
    return watchJournal(reader);
  }

  @FieldResolver(() => String, {
    description: "The end of all that has happened: whoever goes on after it is told only of what happens from now on.",
  })
  latestCursor(@Ctx() { reader }: Context): Promise<string> {
    return latestCursor(reader);
  }
}
