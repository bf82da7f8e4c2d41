import { consumersOf, wrongWith } from "../events/catalogue";
import type { ContextSigner } from "../kit/caller-context";
import type { Bus } from "../kit/events/relay";
import { tellOverHttp } from "../kit/events/tell-over-http";
import type { SubgraphRuntime } from "../kit/runtime";
import type { SubgraphName } from "./subgraphs";

export type Owners = {
  /** An owner of this process. */
  here: (name: SubgraphName) => Promise<SubgraphRuntime> | undefined;
  /** Where another one answers gateways; null where nobody was told. */
  urls: (name: SubgraphName) => string | null;
};

/** How one owner tells the others: in this process by a call, elsewhere by a signed request. */
export function eventBus(source: SubgraphName, { here, urls }: Owners, sign: ContextSigner): Bus {
  const tellElsewhere = tellOverHttp(source, sign);
  return {
    consumersOf,
    wrongWith,
    async tell(consumer, events) {
      const name = consumer as SubgraphName;
      const runtime = here(name);
      if (runtime) return (await runtime).hear(events);
      const url = urls(name);
      if (!url) throw Object.assign(new Error(`nobody said where ${name} is`), { code: "URL_MISSING" });
      return tellElsewhere(name, url, events);
    },
  };
}
