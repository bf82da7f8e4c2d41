import type { GraphQLDataSource } from "@apollo/gateway";
import type { Viewer } from "../kit/viewer";

/** What the gateway hands to a data source with each request. */
export type GatewayContext = { viewer: Viewer; requestId: string };

export type SubgraphSource = GraphQLDataSource<GatewayContext>;
