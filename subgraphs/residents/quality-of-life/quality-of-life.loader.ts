import type { Reader } from "../../../kit/operation";
import { maySeeHealthRecord } from "../health-checks/health-check.policy";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { QualityOfLifeScoreRow } from "./quality-of-life.entity";
import { openScore } from "./seal-score";

export type OpenedScore = Omit<QualityOfLifeScoreRow, "score"> & { score: number };

/** Only of people whose HEALTH was opened to this operation. */
export const qualityOfLifeLoaders = (reader: Reader) => {
  const { reading, viewer, today, secrets } = reader;
  const open = (rows: QualityOfLifeScoreRow[]): OpenedScore[] =>
    rows
      .filter((row) => maySeeHealthRecord(viewer, row, today) === "allowed")
      .map((row) => ({ ...row, score: openScore(secrets.cipher, row.id, row.score) }));
  return {
    qualityOfLifeOfPerson: listsByPerson(
      ownRecordsOnce(reader),
      async (people) =>
        open(
          await reading.rows(QualityOfLifeScoreRow, "where t.resident_id = any($1) order by t.taken_on, t.id", [
            people,
          ]),
        ),
      ({ residentId }) => residentId,
    ),
  };
};
