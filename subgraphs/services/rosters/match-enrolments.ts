import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { openParticipantKey, type Participant } from "../../../kit/participant-key";
import type { Secrets } from "../../../kit/secrets";
import type { Work } from "../../../kit/work";
import { EnrolmentRuleRow } from "../eligibility/enrolment-rule.entity";
import { EnrolmentRow } from "../enrolments/enrolment.entity";
import { type FileProblem, fileProblem } from "../imports/file-problem";
import type { RosterRow } from "./roster-columns";

/** A row with whom it means; nobody where only the enrolment of a household is named. */
export type RosterLine = RosterRow & { person: Participant | null };

/** The lines of a roster that are about one enrolment: one for each session, or a single one. */
export type RosterEntry = { lines: [RosterLine, ...RosterLine[]]; before: EnrolmentRow | null };

/** Which enrolment each row is about: the one with its key, else the one of that person that its first day is of, else a new one. */
export async function matchEnrolments(
  work: Work,
  { participants, records }: Pick<Secrets, "participants" | "records">,
  { programmeId, rows }: { programmeId: string; rows: readonly RosterRow[] },
): Promise<{ entries: RosterEntry[]; problems: FileProblem[] }> {
  const agency = actingAgency(work.viewer);
  const lines = rows.map((row) => ({
    ...row,
    person: row.participantKey === null ? null : openParticipantKey(participants, agency, row.participantKey),
    enrolmentId: row.enrolmentKey === null ? null : records.open(row.enrolmentKey, agency),
  }));
  const rule = await work.tx.findOneBy(EnrolmentRuleRow, { programmeId });
  const whoTakesPart = ({ residentId, householdId }: Participant): string =>
    rule?.unit === "household" ? (householdId ?? residentId) : residentId;
  const known = await standingOf(work, programmeId, lines, whoTakesPart);
  const entries = new Map<string, RosterEntry>();
  const problems: FileProblem[] = [];
  for (const { enrolmentId, ...line } of lines) {
    const who = line.person && whoTakesPart(line.person);
    const before = line.enrolmentKey ? known.find(({ id }) => id === enrolmentId) : meant(known, who, line.enrolledOn);
    if (line.participantKey !== null && !who)
      problems.push(fileProblem("PARTICIPANT_UNKNOWN", line.row, "participant_key"));
    else if (line.enrolmentKey !== null && (!before || (who && !isOf(before, who))))
      problems.push(fileProblem("ENROLMENT_UNKNOWN", line.row, "enrolment_key"));
    else {
      const about = before?.id ?? `${who} ${line.enrolledOn}`;
      const entry = entries.get(about);
      if (!entry) entries.set(about, { lines: [line], before: before ?? null });
      else if (saysOfEnrolment(entry.lines[0]) !== saysOfEnrolment(line))
        problems.push(fileProblem("ROW_CONTRADICTS", line.row));
      else entry.lines.push(line);
    }
  }
  return { entries: [...entries.values()], problems };
}

const saysOfEnrolment = ({ audience, state, endedOn, version }: RosterLine): string =>
  JSON.stringify([audience, state, endedOn, version]);

const isOf = ({ residentId, householdId }: EnrolmentRow, who: string): boolean =>
  residentId === who || householdId === who;

type Named = { person: Participant | null; enrolmentId: string | null };

function standingOf(
  { tx }: Work,
  programmeId: string,
  lines: readonly Named[],
  whoTakesPart: (person: Participant) => string,
): Promise<EnrolmentRow[]> {
  const who = lines.flatMap(({ person }) => (person ? [whoTakesPart(person)] : []));
  const ids = lines.flatMap(({ enrolmentId }) => enrolmentId ?? []);
  return tx
    .createQueryBuilder(EnrolmentRow, "t")
    .where("t.programme_id = :programmeId", { programmeId })
    .andWhere("(t.resident_id = any(:who) or t.household_id = any(:who) or t.id = any(:ids))", { who, ids })
    .orderBy("t.valid_to", "DESC", "NULLS FIRST")
    .addOrderBy("t.id")
    .getMany();
}

/** The one that begins on the day, else one that the day is within, else the one that has not ended: a person has one at a time. */
function meant(known: readonly EnrolmentRow[], who: string | null, day: string): EnrolmentRow | undefined {
  const own = who ? known.filter((enrolment) => isOf(enrolment, who)) : [];
  return (
    own.find(({ validFrom }) => validFrom === day) ??
    own.find((enrolment) => firstDay(enrolment) <= day && (enrolment.validTo === null || day < enrolment.validTo)) ??
    own.find(({ validTo }) => validTo === null)
  );
}

/** Whoever waited was applied for before the day on which the enrolment began. */
function firstDay({ appliedAt, validFrom }: EnrolmentRow): string {
  const applied = appliedAt ? seoulDate(appliedAt) : validFrom;
  return applied < validFrom ? applied : validFrom;
}
