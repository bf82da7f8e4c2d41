import type { SubgraphRuntime } from "../kit/runtime";
import type { SubgraphSource } from "./subgraph-source";

/** A subgraph of this process: the viewer is handed over as it is, and nothing is turned into JSON and back. */
export const localSource = (opening: Promise<SubgraphRuntime>): SubgraphSource => ({
  async process({ request, context }) {
    const runtime = await opening;
    const answer = await runtime.run(
      { query: request.query ?? "", variables: request.variables, operationName: request.operationName },
      context.viewer,
    );
    return answer as Awaited<ReturnType<SubgraphSource["process"]>>;
  },
});
