import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Where and in what a session is. */
export type SessionGround = { programmeId: string; spaceId: string | null; complexId: string | null; areas: string[] };

/** Sessions are run by who plans, manages or operates the programme, at a desk as by its system. */
export function mayRunSessions({ audience, agency, roles }: Viewer, ground: SessionGround, on: string): Verdict {
  const acts = agency !== null && (audience === "partner" || audience === "staff");
  const needed = { permission: "run_programme", programme: ground.programmeId, on, at: placesOf(ground) } as const;
  return acts && roleAllows(roles, needed) ? "allowed" : "forbidden";
}

/** Who is on the list of a session, and who came, is kept by whoever operates it, looks after its room, or after health. */
export function mayRecordAttendance({ roles }: Pick<Viewer, "roles">, ground: SessionGround, on: string): Verdict {
  const needed = { permission: "record_attendance", programme: ground.programmeId, on, at: placesOf(ground) } as const;
  return roleAllows(roles, needed) ? "allowed" : "forbidden";
}

/** The places by which roles may be limited. */
const placesOf = ({ spaceId, complexId, areas }: SessionGround): string[] =>
  [spaceId, complexId, ...areas].filter((place) => place !== null);
