import { actingAgency } from "../../../kit/acting-agency";
import { Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { type VersionConflictOutcome, versionConflict } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { type SessionNotRunningOutcome, sessionWithList, whyNoList } from "./session-with-list";
import { VolunteerCountRow } from "./volunteer-count.entity";

export type RecordVolunteers = { sessionId: string; volunteers: number; version: number; idempotencyKey: string };
export type RecordVolunteersOutcome =
  | { outcome: "VolunteersRecorded"; sessionId: string; version: number }
  | SessionNotRunningOutcome
  | VersionConflictOutcome;

const MOST = 500;

/** Says how many volunteers helped at a session, or mends that. */
export async function recordVolunteers(
  work: Work,
  { sessionId, volunteers, version, idempotencyKey }: RecordVolunteers,
): Promise<RecordVolunteersOutcome> {
  const { tx, viewer, now } = work;
  const { session, refusal } = await sessionWithList(work, sessionId);
  if (refusal) throw refusal;
  if (volunteers < 0 || volunteers > MOST)
    throw new Invalid(
      `Say 0 to ${MOST} volunteers; where nobody counted them, say nothing.`,
      `자원봉사자 수는 0~${MOST}명입니다. 세지 않았다면 입력하지 마십시오.`,
      "VOLUNTEERS_INVALID",
    );
  const request = { sessionId, volunteers, version };
  return once<RecordVolunteersOutcome>(
    work,
    { operation: "recordVolunteers", key: idempotencyKey, request },
    async () => {
      const hindrance = whyNoList(session, now);
      if (hindrance) return hindrance;
      const next = { volunteers, version: version + 1, countedAt: now, byAgencyId: actingAgency(viewer) };
      const change = tx.createQueryBuilder();
      const { raw } = await (
        version === 0
          ? change
              .insert()
              .into(VolunteerCountRow)
              .values({ sessionId, ...next })
              .orIgnore()
              .returning("version")
          : change.update(VolunteerCountRow).set(next).where({ sessionId, version }).returning("version")
      ).execute();
      if ((raw as unknown[]).length === 1) return { outcome: "VolunteersRecorded", sessionId, version: next.version };
      return versionConflict((await tx.findOneBy(VolunteerCountRow, { sessionId }))?.version ?? 0);
    },
  );
}
