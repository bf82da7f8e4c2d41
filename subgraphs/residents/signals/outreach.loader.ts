import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { CrisisSignalRow, OutreachTaskRow } from "./outreach.entity";
import { maySeeOutreach } from "./outreach.policy";

/** The city's own; row security shows it no other's. */
export const outreachLoaders = ({ reading, viewer }: Reader) => ({
  crisisSignal: loadOne(
    async (ids: string[]) =>
      (await reading.rows(CrisisSignalRow, "where t.id = any($1)", [ids])).filter(
        (signal) => maySeeOutreach(viewer, signal) === "allowed",
      ),
    ({ id }) => id,
  ),
  outreachTask: loadOne(
    async (ids: string[]) =>
      (await reading.rows(OutreachTaskRow, "where t.id = any($1)", [ids])).filter(
        (task) => maySeeOutreach(viewer, task) === "allowed",
      ),
    ({ id }) => id,
  ),
});
