/** So many milliseconds another graph waits for the plans of what will be asked of it: nobody who brings a subgraph minds a minute. */
export const USUAL_PLANS_WITHIN = 60_000;
/** Gateways follow a rollback within 5 seconds, of which they need some to hear of it and to read the graph. */
export const URGENT_PLANS_WITHIN = 2_000;
