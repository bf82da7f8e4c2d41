import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { ProgrammeRow } from "../programmes/programme.entity";
import { groundOf } from "../sessions/insist-on-running";
import { SessionRow, type SessionStatus } from "../sessions/session.entity";
import { mayRecordAttendance } from "../sessions/session.policy";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";

export type SessionNotRunningOutcome = {
  outcome: "SessionNotRunning";
  status: SessionStatus;
  message: string;
  messageKo: string;
};

/** Lists are handed in on the day and afterwards, also once the session was held; one that was called off has none. */
const HAS_LIST: readonly SessionStatus[] = ["open", "full", "held"];

/** The session, its programme, and why the acting agency may not say who came to it; null where it may. */
export async function sessionWithList(
  { tx, viewer, now }: Work,
  id: string,
): Promise<{ session: SessionRow; programme: ProgrammeRow; refusal: Forbidden | null }> {
  actingAgency(viewer);
  const session = await tx.findOneBy(SessionRow, { id });
  const site = session && (await tx.findOneByOrFail(ServiceAtLocationRow, { id: session.serviceAtLocationId }));
  if (!session || !site?.programmeId) throw new NotFound("No such session.", "해당 회차를 찾을 수 없습니다.");
  const programme = await tx.findOneByOrFail(ProgrammeRow, { id: site.programmeId });
  const verdict = mayRecordAttendance(viewer, groundOf(site, programme.id, session.spaceId), seoulDate(now));
  return { session, programme, refusal: verdict === "allowed" ? null : notYours() };
}

/** Why nothing can be said yet, or any more, of who came; null where it can. */
export const whyNoList = ({ status, startsAt }: SessionRow, now: Date): SessionNotRunningOutcome | null =>
  HAS_LIST.includes(status) && seoulDate(now) >= seoulDate(startsAt)
    ? null
    : {
        outcome: "SessionNotRunning",
        status,
        message:
          "The list of a session is kept from the day on which it begins, and not of one that was called off or cannot be registered for. Look at Session.startsAt and Session.status.",
        messageKo:
          "출석은 회차가 시작되는 날부터 기록할 수 있으며, 취소되었거나 아직 모집 전인 회차에는 기록할 수 없습니다. 회차의 시작 시각과 상태를 확인하십시오.",
      };

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in this programme, at this place, records attendance.",
    "해당 사업과 장소에서 사업운영, 공간관리 또는 건강관리 역할을 맡은 기관만 출석을 기록할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
