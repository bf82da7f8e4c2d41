import type { SubgraphDefinition } from "../../kit/definition";
import { makeLoaders } from "./context";
import { store } from "./datasource";
import { writeReviews } from "./reviews/write-reviews";
import { hearHealthSchedule } from "./health-checks/hear-health-schedule";
import { hearNoticeAsked } from "./notices/hear-notice-asked";
import { seeToNotices } from "./notices/see-to-notices";
import { build } from "./schema";
import { hearArrears } from "./signals/hear-arrears";
import { listenToOutreachAsked } from "./signals/listen-to-outreach-asked";

export const residents: SubgraphDefinition<ReturnType<typeof makeLoaders>> = {
  name: "residents",
  store,
  build,
  makeLoaders,
  chores: [writeReviews],
  companion: seeToNotices,
  listens: {
    OutreachAsked: listenToOutreachAsked,
    HealthChecksScheduled: hearHealthSchedule,
    RentArrearsCrossed: hearArrears,
    NoticeAsked: hearNoticeAsked,
  },
  // Read only where the facts are missing: a start that finds them need not load them.
  packs: {
    facts: async (tx) => (await import("./seed")).seed(tx),
    people: async (tx, seeding) => (await import("./plant-people")).plantSealedPeople(tx, seeding),
    details: async (tx, seeding) => (await import("./plant-details")).plantDetails(tx, seeding),
    outreach: async (tx) => (await import("./plant-outreach-offices")).plantOutreachOffices(tx),
  },
};
