import { Invalid } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { isPlainText } from "../../../kit/plain-text";
import type { Work } from "../../../kit/work";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { insistOnRunning } from "./insist-on-running";
import { SessionRow } from "./session.entity";
import { SessionStepRow } from "./session-step.entity";

export type CreateSession = {
  serviceAtLocationId: string;
  spaceId?: string | null;
  startsAt: Date;
  endsAt: Date;
  capacity?: number | null;
  ledByGroup?: string | null;
  idempotencyKey: string;
};
export type CreateSessionOutcome = { outcome: "SessionCreated"; sessionId: string };

const LONGEST = 24 * 60 * 60_000;
const LONGEST_NAME = 60;

/** Adds a session to a place of a service, open to register. */
export async function createSession(
  work: Work,
  { idempotencyKey, ...wish }: CreateSession,
): Promise<CreateSessionOutcome> {
  const { tx, viewer, now } = work;
  const site = await tx.findOneBy(ServiceAtLocationRow, { id: wish.serviceAtLocationId });
  const agency = await insistOnRunning(work, site, wish.spaceId ?? null);
  insistOnSense(wish);
  insistOnName(wish.ledByGroup);
  return once(work, { operation: "createSession", key: idempotencyKey, request: wish }, async () => {
    const id = newId("ses");
    await tx.insert(SessionRow, {
      id,
      serviceAtLocationId: wish.serviceAtLocationId,
      spaceId: wish.spaceId ?? site?.spaceId ?? null,
      startsAt: wish.startsAt,
      endsAt: wish.endsAt,
      capacity: wish.capacity ?? null,
      ledByGroup: wish.ledByGroup?.trim() ?? null,
      status: "open",
      controllerAgencyId: agency,
      version: 1,
      synthetic: false,
      inferred: false,
      factSourceId: null,
    });
    const step = { sessionId: id, version: 1, fromStatus: null, toStatus: "open" as const, at: now };
    await tx.insert(SessionStepRow, { ...step, byAgencyId: agency, byActor: viewer.actor });
    return { outcome: "SessionCreated", sessionId: id };
  });
}

function insistOnSense({ startsAt, endsAt, capacity }: Pick<CreateSession, "startsAt" | "endsAt" | "capacity">): void {
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (lasts > 0 && lasts <= LONGEST && (capacity ?? 1) >= 1) return;
  throw new Invalid(
    "A session ends after it begins, within 24 hours, and has at least one place.",
    "회차는 시작 이후 24시간 안에 끝나야 하며 정원은 1명 이상이어야 합니다.",
    "SESSION_TIME_INVALID",
  );
}

function insistOnName(group: string | null | undefined): void {
  if (group === null || group === undefined) return;
  const { length } = group.trim();
  if (length >= 1 && length <= LONGEST_NAME && isPlainText(group)) return;
  throw new Invalid(
    `A group of residents has a name of 1 to ${LONGEST_NAME} characters, none of them hidden; leave it out where an agency leads the session.`,
    `주민모임 이름은 1~${LONGEST_NAME}자이며 보이지 않는 글자는 쓸 수 없습니다. 기관이 이끄는 회차이면 비워 두십시오.`,
    "NAME_INVALID",
  );
}
