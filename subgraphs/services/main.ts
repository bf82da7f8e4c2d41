import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { hearTenancyChecked } from "./enrolments/hear-tenancy-checked";
import { hearHealthCheck } from "./health-checks/hear-health-check";
import { lookAfterMissedChecks } from "./health-checks/look-after-missed-checks";
import { remindOfChecks } from "./health-checks/remind-of-checks";
import { noteTraining } from "./laundry/note-training";
import { LEARNS } from "./readiness/learn";
import { build } from "./schema";

export const services: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "services",
  store,
  build,
  makeLoaders,
  chores: [lookAfterMissedChecks, remindOfChecks],
  listens: {
    ...LEARNS,
    TrainingRecorded: noteTraining,
    HealthCheckRecorded: hearHealthCheck,
    TenancyChecked: hearTenancyChecked,
  },
  // Read only where the facts are missing: a start that finds them need not load them.
  packs: { facts: async (tx) => (await import("./seed")).seed(tx) },
};
