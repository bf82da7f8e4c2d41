import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "../subgraph-source";

/** What does not fit the schema is kept by nobody who looked at it first: there are more mistakes than questions. */
export const forgetMistakes = (...forgets: ((text: string) => void)[]): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    validationDidStart:
      async ({ source }) =>
      async (mistakes) => {
        if (mistakes && mistakes.length > 0) forgets.forEach((forget) => forget(source));
      },
  }),
});
