import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import type { EntryKept } from "../attendance/keep-list";
import type { ProgrammeRow } from "../programmes/programme.entity";
import type { EnrolledEntry } from "./enrol-from-roster";

const BY = "Mutation.importRoster";

type Noted = {
  programme: ProgrammeRow;
  entries: readonly EnrolledEntry[];
  attended: ReadonlyMap<number, EntryKept>;
  isChanged: boolean;
};

/** Keeps evidence for each person of a roster: of what was changed, and of having told how they stand, in a dry run too. */
export function noteRoster(work: Work, { programme, entries, attended, isChanged }: Noted): void {
  const classes = [programme.sectors.includes("health") ? "HEALTH" : "WELFARE"];
  for (const { lines, before, enrolmentId, result } of entries) {
    const subject = lines[0].person?.residentId ?? before?.residentId ?? before?.householdId ?? enrolmentId;
    const came = lines.map(({ row }) => attended.get(row)?.result);
    const isMade = result === "created" || came.includes("recorded");
    const isMended = result === "ended" || came.includes("corrected");
    if (isChanged && isMade) recordChange(work, { subject, action: "create", by: BY, classes });
    if (isChanged && isMended) recordChange(work, { subject, action: "change", by: BY, classes });
    if (!isChanged || (!isMade && !isMended))
      work.evidence.add({ subject, action: "view", fields: [BY], classes, result: "allowed", refusal: null });
  }
}
