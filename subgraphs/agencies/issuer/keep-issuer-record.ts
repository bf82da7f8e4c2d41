import { NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { IssuerRecordRow } from "./issuer-record.entity";
import { mayKeepIssuerRecords } from "./issuer.policy";

export type KeepIssuerRecord = {
  kind: string;
  name: string;
  payload: string;
  expiresIn?: number | null;
  grant?: string | null;
  session?: string | null;
  once: boolean;
};

/** Keeps a record, in place of one of the same name unless it may be kept once alone; answers whether it was. */
export async function keepIssuerRecord(work: Work, record: KeepIssuerRecord): Promise<boolean> {
  insistOnGateway(work);
  const { tx, now } = work;
  // Nobody asks for what is over, and what was kept to refuse a repetition need not be kept longer than that.
  await tx.query("delete from issuer_record where expires_at < $1", [now]);
  const { kind, name, payload, expiresIn, grant, session, once } = record;
  const expires = expiresIn == null ? null : new Date(now.getTime() + expiresIn * 1000);
  const kept: unknown[] = await tx.query(
    `insert into issuer_record (kind, name, payload, expires_at, grant_id, session_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, name) do ${once ? "nothing" : "update set payload = $3, expires_at = $4, grant_id = $5, session_id = $6"}
     returning name`,
    [kind, name, payload, expires, grant ?? null, session ?? null],
  );
  return kept.length > 0;
}

/** A code is used once: from then on it is found as used. */
export async function consumeIssuerRecord(work: Work, record: { kind: string; name: string }): Promise<boolean> {
  insistOnGateway(work);
  const { affected } = await work.tx.update(IssuerRecordRow, record, { consumedAt: work.now });
  return !!affected;
}

export async function removeIssuerRecord(work: Work, record: { kind: string; name: string }): Promise<boolean> {
  insistOnGateway(work);
  const { affected } = await work.tx.delete(IssuerRecordRow, record);
  return !!affected;
}

/** What somebody agreed to ends with everything that came of it. */
export async function removeIssuerGrant(work: Work, grantId: string): Promise<boolean> {
  insistOnGateway(work);
  const { affected } = await work.tx.delete(IssuerRecordRow, { grantId });
  return !!affected;
}

function insistOnGateway({ viewer }: Work): void {
  if (mayKeepIssuerRecords(viewer) !== "allowed") throw new NotFound("No such record.", "해당 기록이 없습니다.");
}
