import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { HighRiskEntryRow, HighRiskStepRow } from "./high-risk.entity";
import { maySeeEntry } from "./high-risk.policy";
import { openRegisters } from "./open-registers";

/** Of the programmes whose register the caller's agency sees; row security hides the others. */
export const highRiskLoaders = (reader: Reader) => ({
  highRiskEntry: loadOne(
    async (ids: string[]) => {
      await openRegisters(reader);
      const rows = await reader.reading.rows(HighRiskEntryRow, "where t.id = any($1)", [ids]);
      return rows.filter((entry) => maySeeEntry(reader.viewer, entry, reader.today) === "allowed");
    },
    ({ id }) => id,
  ),
  /** Ask for the steps of an entry that was shown. */
  highRiskSteps: loadMany(
    (entries: string[]) =>
      reader.reading.rows(HighRiskStepRow, "where t.entry_id = any($1) order by t.version", [entries]),
    ({ entryId }) => entryId,
  ),
});
