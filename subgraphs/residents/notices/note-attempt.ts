import type { Statements } from "../../../kit/events/as-hub";
import type { NoticeChannel } from "./channels";
import { ARRIVES_WITHIN, ASKED_EVERY, waitAfter } from "./times";
import type { Taken } from "./send-notices";
import type { Receipt } from "./transport";

/** An attempt; `at` is when it was sent, null where that was now. */
export type Tried = { number: number; channel: NoticeChannel; outcome: Receipt["outcome"]; at: string | null };
type Told = Tried & { code: string | null };

/**
 * Keeps what came of an attempt, and what follows from it. Where somebody else has seen to the notice meanwhile, because this
 * took longer than its lease, nothing is kept: what they found stands.
 */
export async function noteTold(tx: Statements, taken: Taken, told: Told, now: Date): Promise<void> {
  const sentAt = told.at ? new Date(told.at) : now;
  const said = keepAsking(taken, told);
  const lost = said.outcome === "accepted" && now.getTime() - sentAt.getTime() >= ARRIVES_WITHIN;
  const { outcome, code } = lost ? ({ outcome: "refused", code: "NO_RECEIPT" } as const) : said;
  if (!(await step(tx, taken, whatFollows(taken, { ...told, outcome }, now)))) return;
  await tx.query(
    `insert into notice_attempt (notice_id, number, channel, outcome, code, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (notice_id, number) do update set outcome = excluded.outcome, code = excluded.code`,
    [taken.id, told.number, told.channel, outcome, code, sentAt],
  );
}

function whatFollows({ tried }: Taken, { outcome, channel, number }: Tried, now: Date): Step {
  if (outcome === "delivered") return { state: "delivered", channel, endedAt: now };
  if (outcome === "accepted") return { state: "sent", channel, nextAt: after(now, ASKED_EVERY) };
  const failures = 1 + tried.filter((before) => before.channel === channel && before.number < number).length;
  const wait = outcome === "failed" ? waitAfter(failures) : null;
  // Without a way it is the turn of the next one, at once.
  return { state: "queued", channel: wait === null ? null : channel, nextAt: after(now, wait ?? 0) };
}

/** Whoever cannot say now what became of something is asked again: what was sent is sent no second time for that. */
const keepAsking = ({ state }: Taken, { outcome, code }: Told): Pick<Told, "outcome" | "code"> =>
  state === "sent" && outcome === "failed" ? { outcome: "accepted", code } : { outcome, code };

export const noteDropped = (tx: Statements, taken: Taken, now: Date): Promise<boolean> =>
  step(tx, taken, { state: "dropped", endedAt: now });

export const noteToCall = (tx: Statements, taken: Taken): Promise<boolean> => step(tx, taken, { state: "call_list" });

type Step = { state: string; channel?: NoticeChannel | null; nextAt?: Date; endedAt?: Date };

/** Whether it stood as it was taken. */
async function step(
  tx: Statements,
  { id, version }: Taken,
  { state, channel = null, nextAt, endedAt }: Step,
): Promise<boolean> {
  const stood = await tx.query(
    `update notice set state = $3, channel = $4, next_at = $5, ended_at = $6, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, version, state, channel, nextAt ?? null, endedAt ?? null],
  );
  return stood.length > 0;
}

const after = (now: Date, wait: number): Date => new Date(now.getTime() + wait);
