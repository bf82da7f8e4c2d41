import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { Metrics } from "../kit/metrics";
import type { GatewayContext } from "./subgraph-source";
import { codeOf } from "./watched-source";

type Asked = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** Counts what callers are answered, after all that is masked was masked. */
export const countedAnswers = ({ requests }: Metrics): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, response }: Asked) {
      if (contextValue.warming) return;
      const { body } = response;
      const errors = body.kind === "single" ? body.singleResult.errors : undefined;
      requests.inc({ contract: contextValue.viewer.audience, outcome: codeOf(errors) });
    },
  }),
});
