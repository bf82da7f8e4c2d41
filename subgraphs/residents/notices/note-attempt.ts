import type { Statements } from "../../../kit/events/as-hub";
import type { NoticeChannel } from "./channels";
import { ARRIVES_WITHIN, ASKED_EVERY, waitAfter } from "./times";
import type { Taken } from "./send-notices";
import type { Receipt } from "./transport";

/** An attempt; `at` is when it was sent, null where that was now. */
export type Tried = { number: number; channel: NoticeChannel; outcome: Receipt["outcome"]; at: string | null };
type Told = Tried & { code: string | null };

/** Keeps what came of an attempt, and what follows from it. */
export async function noteTold(tx: Statements, taken: Taken, told: Told, now: Date): Promise<void> {
  const sentAt = told.at ? new Date(told.at) : now;
  const said = keepAsking(taken, told);
  const lost = said.outcome === "accepted" && now.getTime() - sentAt.getTime() >= ARRIVES_WITHIN;
  const { outcome, code } = lost ? ({ outcome: "refused", code: "NO_RECEIPT" } as const) : said;
  await tx.query(
    `insert into notice_attempt (notice_id, number, channel, outcome, code, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (notice_id, number) do update set outcome = excluded.outcome, code = excluded.code`,
    [taken.id, told.number, told.channel, outcome, code, sentAt],
  );
  if (outcome === "delivered") return step(tx, taken.id, { state: "delivered", channel: told.channel, endedAt: now });
  if (outcome === "accepted")
    return step(tx, taken.id, { state: "sent", channel: told.channel, nextAt: after(now, ASKED_EVERY) });
  const failures =
    1 + taken.tried.filter(({ channel, number }) => channel === told.channel && number < told.number).length;
  const wait = outcome === "failed" ? waitAfter(failures) : null;
  // Without a way it is the turn of the next one, at once.
  return step(tx, taken.id, {
    state: "queued",
    channel: wait === null ? null : told.channel,
    nextAt: after(now, wait ?? 0),
  });
}

/** Whoever cannot say now what became of something is asked again: what was sent is sent no second time for that. */
const keepAsking = ({ state }: Taken, { outcome, code }: Told): Pick<Told, "outcome" | "code"> =>
  state === "sent" && outcome === "failed" ? { outcome: "accepted", code } : { outcome, code };

export const noteDropped = (tx: Statements, id: string, now: Date): Promise<void> =>
  step(tx, id, { state: "dropped", endedAt: now });

export const noteToCall = (tx: Statements, id: string): Promise<void> => step(tx, id, { state: "call_list" });

type Step = { state: string; channel?: NoticeChannel | null; nextAt?: Date; endedAt?: Date };

async function step(tx: Statements, id: string, { state, channel = null, nextAt, endedAt }: Step): Promise<void> {
  await tx.query(
    `update notice set state = $2, channel = $3, next_at = $4, ended_at = $5, version = version + 1
     where id = $1 and state in ('queued', 'sent')`,
    [id, state, channel, nextAt ?? null, endedAt ?? null],
  );
}

const after = (now: Date, wait: number): Date => new Date(now.getTime() + wait);
