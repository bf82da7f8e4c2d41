import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { keepJournal } from "./journal/keep-journal";
import { seeToRegistry } from "./registry/see-to-registry";
import { build } from "./schema";
import { sweepDeliveries } from "./webhooks/sweep-deliveries";
import { seeToWebhooks } from "./webhooks/see-to-webhooks";

export const agencies: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "agencies",
  store,
  build,
  makeLoaders,
  chores: [sweepDeliveries],
  companion: (parts) => {
    const companions = [seeToRegistry(parts), seeToWebhooks(parts)];
    return { stop: async () => void (await Promise.all(companions.map((one) => one.stop()))) };
  },
  listens: { "*": keepJournal },
  // Read only where the facts are missing: a start that finds them need not load them.
  packs: { facts: async (tx, seeding) => (await import("./seed")).seed(tx, seeding) },
};
