import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { actsForSecurityAgency } from "../discoveries/discovery.policy";

/** Signs of crisis and what is done about them are known to the city that looks after them, and to nobody else. */
export const maySeeOutreach = (viewer: Viewer, { agencyId }: { agencyId: string }): Verdict =>
  actsForSecurityAgency(viewer) && viewer.agency === agencyId ? "allowed" : "hidden";
