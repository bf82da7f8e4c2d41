import type { Steps } from "../../../kit/steps";
import type { DiscoveryState } from "./discovery.entity";

/** What can come of a discovery, from each state. */
export const DISCOVERY_STEPS: Steps<DiscoveryState> = {
  new: ["contact_attempted"],
  contact_attempted: ["contacted", "not_found"],
  contacted: ["case_opened", "service_linked", "refused", "not_found", "no_need"],
  case_opened: [],
  service_linked: [],
  refused: [],
  not_found: [],
  no_need: [],
};
