import { participantKeyOf } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import { writeTable } from "../exports/write-table";
import type { TableFormat } from "../imports/read-table";
import { ROSTER_COLUMNS, type RosterRow } from "./roster-columns";
import type { ListedEnrolment } from "./roster-file.loader";

type Keys = Pick<Secrets, "participants" | "records">;

/** A roster as a file with the columns from which `importRoster` reads it again. */
export function writeRoster(
  listed: readonly ListedEnrolment[],
  keys: Keys,
  { agency, format }: { agency: string; format: TableFormat },
): Promise<Buffer> {
  const columns = Object.values(ROSTER_COLUMNS);
  const rows = listed.map((one) => {
    const said = saidOf(one, keys, agency);
    return columns.map(({ of }) => String(said[of] ?? ""));
  });
  return writeTable(Object.keys(ROSTER_COLUMNS), rows, format);
}

function saidOf(enrolment: ListedEnrolment, { participants, records }: Keys, agency: string): Omit<RosterRow, "row"> {
  const { id, residentId, householdId, audience, state, validFrom, validTo, version, ...came } = enrolment;
  const { sessionId, sessionDate, attendance, attendanceVersion } = came;
  return {
    participantKey: residentId && participantKeyOf(participants, agency, { residentId, householdId }),
    enrolmentKey: records.seal(id, agency),
    ...{ audience, enrolledOn: validFrom, state, endedOn: validTo, version },
    ...{ sessionId, sessionDate, attendance, attendanceVersion },
  };
}
