import { GraphQLScalarType } from "graphql";
import { Field, ID, ObjectType } from "type-graphql";
import type { EventData as Data } from "../../../kit/events/event";
import { PageInfo } from "../../../kit/graph/page-info";
import { Instant } from "../../../kit/graph/scalars";

/** Given and never taken. */
export const EventData = new GraphQLScalarType<never, Data>({
  name: "EventData",
  description:
    "What an event says of what happened, as a JSON object: ids, codes, numbers and days, under the keys that docs/how-to/streams.md names for its type. Never a value about a person.",
  serialize: (data) => data as Data,
});

const WHO =
  "Members, of their agency, of the programmes in which it holds a role and of the places that its roles name; subscribed to at /stream.";

@ObjectType({ description: `Something that happened (CloudEvents 1.0). Who wants to know more asks the graph. ${WHO}` })
export class Event {
  @Field(() => ID, { description: "Opaque id (evt_…), the same however often it is told." })
  id!: string;
  @Field(() => String, { description: "Where it happened: agencies, housing, services or residents." })
  source!: string;
  @Field(() => String, { description: "What happened, such as SpaceBooked." })
  type!: string;
  @Field(() => ID, {
    description:
      "The record to which it happened. Where that is about a person, its name for your agency alone: another agency is told another.",
  })
  subject!: string;
  @Field(() => Instant, { description: "When it happened." })
  time!: string;
  @Field(() => EventData, { description: "What else is told of it." })
  data!: Data;
  @Field(() => String, { description: "To go on after this event, of your agency alone; opaque." })
  cursor!: string;
}

@ObjectType({ description: `A page of events, in the order in which members are told of them. ${WHO}` })
export class EventConnection {
  @Field(() => [Event], { description: "The events of this page; it may be empty and more may follow." })
  nodes!: Event[];
  @Field(() => PageInfo, {
    description: "Where this page ends. endCursor is never null: go on there also after an empty page.",
  })
  pageInfo!: PageInfo;
}
