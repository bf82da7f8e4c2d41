import type { Reader } from "../../../kit/operation";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { HealthCheckRow } from "./health-check.entity";
import { maySeeHealthRecord } from "./health-check.policy";
import { openReadings } from "./seal-readings";
import type { Reading } from "./measures";

export type OpenedHealthCheck = Omit<HealthCheckRow, "readings"> & { readings: Reading[] };

/** Only of people whose HEALTH was opened to this operation. */
export const healthLoaders = (reader: Reader) => {
  const { reading, viewer, today, secrets } = reader;
  const open = (rows: HealthCheckRow[]): OpenedHealthCheck[] =>
    rows
      .filter((row) => maySeeHealthRecord(viewer, row, today) === "allowed")
      .map((row) => ({ ...row, readings: openReadings(secrets.cipher, row) }));
  return {
    healthChecksOfPerson: listsByPerson(
      ownRecordsOnce(reader),
      async (people) =>
        open(
          await reading.rows(HealthCheckRow, "where t.resident_id = any($1) order by t.checked_on desc, t.id", [
            people,
          ]),
        ),
      ({ residentId }) => residentId,
    ),
  };
};
