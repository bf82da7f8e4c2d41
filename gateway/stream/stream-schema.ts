import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  isObjectType,
  type GraphQLFieldConfig,
} from "graphql";
import type { Contract } from "../contracts";
import { createReader, type ReadDocument } from "../limits/read-document";
import { createScales, type Weigh } from "../limits/weigh";
import { createAskedFields, type ReadAskedFields } from "../operations/asked-fields";
import type { Follow, Place, ToldEvent } from "./follow-events";

/** What a document that subscribes is held against. */
export type Streaming = { schema: GraphQLSchema; read: ReadDocument; weigh: Weigh; askedBy: ReadAskedFields };

/** Null where the contract knows no events: nobody of this contract is told of any. */
export function streamingOf(contract: Contract): Streaming | null {
  const schema = withSubscriptions(contract.schema);
  if (!schema) return null;
  const read = createReader();
  // An event tells nothing about people, so that no field of it is classified.
  return { schema, read, weigh: createScales(schema, read), askedBy: createAskedFields(schema, new Map(), read) };
}

/** What can be subscribed to, with the types of a contract. */
export function withSubscriptions(contract: GraphQLSchema): GraphQLSchema | null {
  const event = contract.getType("Event");
  if (!isObjectType(event)) return null;
  const events: GraphQLFieldConfig<{ events: ToldEvent }, Follow, Place> = {
    type: new GraphQLNonNull(event),
    description:
      "What happens, from now on or after a cursor, to your agency, in the programmes in which it holds a role and at the places that its roles name. Members.",
    args: {
      types: {
        type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
        description: "Only of these types; left out: of all that you may be told of.",
      },
      after: {
        type: GraphQLString,
        description: "Go on after the event with this cursor. A Last-Event-ID that is sent counts instead.",
      },
    },
    subscribe: (_root, place, follow) => follow(place),
  };
  const subscription = new GraphQLObjectType({
    name: "Subscription",
    description: "Told as it happens.",
    fields: { events },
  });
  // A schema has queries.
  const query = new GraphQLObjectType({ name: "Query", fields: { none: { type: GraphQLString } } });
  return new GraphQLSchema({ query, subscription });
}
