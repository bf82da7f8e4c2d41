import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { versionConflict, type VersionConflictOutcome } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { findGround, type Ground } from "./ground";
import { SpaceRow } from "./space.entity";
import { mayChangeSpace } from "./space.policy";

/** The ground of a space that the caller may change. */
export async function changeableSpace({ tx, viewer, now }: Work, spaceId: string): Promise<Ground> {
  actingAgency(viewer);
  const today = seoulDate(now);
  const ground = await findGround(tx, spaceId, today);
  if (!ground) throw new NotFound("No such space.", "해당 공간을 찾을 수 없습니다.");
  if (mayChangeSpace(viewer, ground, today) === "allowed") return ground;
  throw new Forbidden(
    "Only the owner of the complex, or the agency with the role SPACE in the programme that the space serves, may change it.",
    "단지 소유 기관 또는 공간을 제공하는 기관(SPACE 역할)만 공간을 변경할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
}

/** Takes the next version of a space with what changes of it, or says that somebody else did. */
export async function takeVersion(
  { tx }: Work,
  { spaceId, version, ...changed }: { spaceId: string; version: number } & Partial<SpaceRow>,
): Promise<VersionConflictOutcome | null> {
  const taken = await tx
    .createQueryBuilder()
    .update(SpaceRow)
    .set({ ...changed, version: () => "version + 1" })
    .where("id = :spaceId and version = :version")
    .setParameters({ spaceId, version })
    .execute();
  if (taken.affected !== 0) return null;
  return versionConflict((await tx.findOneByOrFail(SpaceRow, { id: spaceId })).version);
}
