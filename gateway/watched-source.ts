import type { Metrics } from "../kit/metrics";
import type { SubgraphSource } from "./subgraph-source";

/** A source whose calls are counted and timed. */
export const watchedSource = (
  name: string,
  source: SubgraphSource,
  { calls, callSeconds }: Metrics,
): SubgraphSource => ({
  ...source,
  async ask(request, context) {
    const timed = callSeconds.startTimer({ subgraph: name });
    const answer = await source.ask(request, context);
    timed();
    calls.inc({ subgraph: name, outcome: codeOf(answer.errors) });
    return answer;
  },
});

/** The first code of an answer, or ok. */
export const codeOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): string =>
  errors?.length ? String(errors[0]?.extensions?.code ?? "INTERNAL") : "ok";
