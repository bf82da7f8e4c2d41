import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { type ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { mayRunSessions, type SessionGround } from "./session.policy";

/** The agency that acts, where it may run sessions at this place. */
export async function insistOnRunning(
  { viewer, now }: Work,
  site: ServiceAtLocationRow | null,
  inSpace: string | null,
): Promise<string> {
  const agency = actingAgency(viewer);
  if (!site?.programmeId) throw new NotFound("No such place of a programme.", "해당 사업 장소를 찾을 수 없습니다.");
  if (mayRunSessions(viewer, groundOf(site, site.programmeId, inSpace), seoulDate(now)) === "allowed") return agency;
  throw new Forbidden(
    "Only PLANNING, PROJECT_MANAGEMENT or OPERATION of this programme may run its sessions.",
    "이 사업의 기획(PLANNING), 총괄(PROJECT_MANAGEMENT), 운영(OPERATION) 역할을 맡은 기관만 회차를 운영할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
}

export const groundOf = (
  { spaceId, complexId, areaCodes: areas }: ServiceAtLocationRow,
  programmeId: string,
  inSpace: string | null,
): SessionGround => ({ programmeId, complexId, areas, spaceId: inSpace ?? spaceId });
