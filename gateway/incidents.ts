import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { Log } from "../kit/log";
import type { GatewayContext } from "./subgraph-source";

type Asked = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** Says in the log to which request each incident belongs that a caller was told of: what failed knows only one of the two. */
export const incidentsOf = (log: Log): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, response: { body } }: Asked) {
      if (contextValue.warming) return;
      const errors = (body.kind === "single" && body.singleResult.errors) || [];
      const incidents = [...new Set(errors.map(({ extensions }) => extensions?.incident))].filter(Boolean);
      if (incidents.length > 0)
        log.error({ requestId: contextValue.origin.requestId, incidents }, "a caller was told of an incident");
    },
  }),
});
