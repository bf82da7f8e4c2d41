import { Invalid } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { VersionConflictOutcome } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { changeableSpace, takeVersion } from "./changeable-space";
import { readOpenHours } from "./open-hours";
import type { SpaceRow } from "./space.entity";

export type ChangeSpace = {
  spaceId: string;
  version: number;
  capacity?: number | null;
  equipment?: string[] | null;
  openHours?: string | null;
  idempotencyKey: string;
};
export type ChangeSpaceOutcome = { outcome: "SpaceChanged"; spaceId: string } | VersionConflictOutcome;

const MOST_THINGS = 50;
const LONGEST_NAME = 100;

/** Says anew what a space takes, what stands in it and when it is open; what is not given stays as it is. */
export async function changeSpace(work: Work, { idempotencyKey, ...wish }: ChangeSpace): Promise<ChangeSpaceOutcome> {
  await changeableSpace(work, wish.spaceId);
  const changed = changesOf(wish);
  return once<ChangeSpaceOutcome>(work, { operation: "changeSpace", key: idempotencyKey, request: wish }, async () => {
    const { spaceId, version } = wish;
    return (await takeVersion(work, { spaceId, version, ...changed })) ?? { outcome: "SpaceChanged", spaceId };
  });
}

function changesOf({ capacity, equipment, openHours }: Omit<ChangeSpace, "idempotencyKey">): Partial<SpaceRow> {
  if (capacity != null && capacity < 1)
    throw new Invalid("A space takes at least 1 person.", "수용 인원은 1명 이상이어야 합니다.", "CAPACITY_INVALID");
  if (equipment && (equipment.length > MOST_THINGS || equipment.some((thing) => !namesThing(thing))))
    throw new Invalid(
      `Name at most ${MOST_THINGS} things, each in 1 to ${LONGEST_NAME} characters.`,
      `비품은 각각 1~${LONGEST_NAME}자로 최대 ${MOST_THINGS}개까지 입력하십시오.`,
      "EQUIPMENT_INVALID",
    );
  if (openHours != null && !readOpenHours(openHours))
    throw new Invalid(
      "Write opening hours such as Mo-Fr 09:00-18:00; Sa 10:00-13:00, or 24/7.",
      "운영 시간은 Mo-Fr 09:00-18:00; Sa 10:00-13:00 또는 24/7과 같이 입력하십시오.",
      "OPEN_HOURS_INVALID",
    );
  return {
    // Whoever says it knows it: it is not the invented number any more.
    ...(capacity != null && { capacity, capacitySynthetic: false }),
    ...(equipment && { equipment }),
    ...(openHours != null && { openHours }),
  };
}

const namesThing = (thing: string): boolean => thing.trim().length > 0 && thing.length <= LONGEST_NAME;
