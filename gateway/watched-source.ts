import type { Metrics } from "../kit/metrics";
import type { Traces } from "../kit/traces";
import type { SubgraphSource } from "./subgraph-source";

/** A source whose calls are counted, timed and traced. */
export const watchedSource = (
  name: string,
  source: SubgraphSource,
  { metrics, traces }: { metrics?: Metrics; traces?: Traces },
): SubgraphSource => ({
  ...source,
  async ask(request, context) {
    const started = Date.now();
    const timed = metrics?.callSeconds.startTimer({ subgraph: name });
    const answer = await source.ask(request, context);
    timed?.();
    const outcome = codeOf(answer.errors);
    metrics?.calls.inc({ subgraph: name, outcome });
    const { requestId } = context.origin;
    const failed = outcome === "ok" ? undefined : outcome;
    traces?.add({ requestId, name: "call", started, attributes: { subgraph: name }, failed });
    return answer;
  },
});

/** The first code of an answer, or ok. */
export const codeOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): string =>
  errors?.length ? String(errors[0]?.extensions?.code ?? "INTERNAL") : "ok";
