import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { DiscoveryRow, DiscoveryStepRow } from "./discovery.entity";
import { maySeeDiscovery } from "./discovery.policy";

/** An agency's own discoveries, as long as it may know of them; row security shows it no other agency's. */
export const discoveryLoaders = ({ reading, viewer, today }: Reader) => ({
  discovery: loadOne(
    async (ids: string[]) =>
      (await reading.rows(DiscoveryRow, "where t.id = any($1)", [ids])).filter(
        (discovery) => maySeeDiscovery(viewer, discovery, today) === "allowed",
      ),
    ({ id }) => id,
  ),
  /** Ask for the steps of a discovery that was shown. */
  discoverySteps: loadMany(
    (discoveries: string[]) =>
      reading.rows(DiscoveryStepRow, "where t.discovery_id = any($1) order by t.version", [discoveries]),
    ({ discoveryId }) => discoveryId,
  ),
});
