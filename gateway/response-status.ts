import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { GatewayContext } from "./subgraph-source";

type Asked = GraphQLRequestContextWillSendResponse<GatewayContext>;

/**
 * GraphQL over HTTP, 6.4.1: whoever asks for `application/json` by name is a client from before
 * `application/graphql-response+json`, and reads a well-formed answer only with status 200. Everybody else gets the status
 * that says what happened.
 */
export const statusAsAskedFor: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response }: Asked) {
      if (response.http.status === 400 && asksForPlainJson(request.http?.headers.get("accept")))
        response.http.status = 200;
    },
  }),
};

const asksForPlainJson = (accept = ""): boolean =>
  /\bapplication\/json\b/i.test(accept) && !/\bapplication\/graphql-response\+json\b/i.test(accept);
