import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Where and in what a session is. */
export type SessionGround = { programmeId: string; spaceId: string | null; complexId: string | null; areas: string[] };

/** Sessions are run by who plans, manages or operates the programme, at a desk as by its system. */
export function mayRunSessions({ audience, agency, roles }: Viewer, ground: SessionGround, on: string): Verdict {
  const { programmeId: programme, spaceId, complexId, areas } = ground;
  const at = [spaceId, complexId, ...areas].filter((place) => place !== null);
  const acts = agency !== null && (audience === "partner" || audience === "staff");
  return acts && roleAllows(roles, { permission: "run_programme", programme, on, at }) ? "allowed" : "forbidden";
}
