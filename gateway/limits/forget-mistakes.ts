import type { ApolloServerPlugin } from "@apollo/server";
import type { GatewayContext } from "../subgraph-source";

/** What it remembers of a document it can be made to forget. */
export type Forgets = { forget(text: string): void };

/** What does not fit the schema is kept by nobody who looked at it first: there are more mistakes than questions. */
export const forgetMistakes = (remembering: readonly Forgets[]): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    validationDidStart:
      async ({ source }) =>
      async (mistakes) => {
        if (mistakes && mistakes.length > 0) remembering.forEach((one) => one.forget(source));
      },
  }),
});
