import { actingAgency } from "./acting-agency";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { Invalid } from "./errors";
import { openRows, type RowPolicy, secureRows } from "./row-security";
import type { Work } from "./work";

const LONGEST_KEY = 255;

/** What a caller asked to be done once: which operation, under which key of its own choice, with which input. */
export type Wish = { operation: string; key: string; request: object };

/** Where a subgraph that has mutations remembers the first outcome of each key. */
export class CreateIdempotency20261122100100 implements MigrationInterface {
  name = "CreateIdempotency20261122100100";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table idempotency (
        agency text not null, key text not null check (length(key) between 1 and ${LONGEST_KEY}),
        request_digest text not null, outcome jsonb, at timestamptz not null, primary key (agency, key)
      )`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop table idempotency");
  }
}

/** Digests were once made without a key, and who knew most of a request could try out the rest. Their requests stay done. */
export class ForgetUnkeyedDigests20261122215100 implements MigrationInterface {
  name = "ForgetUnkeyedDigests20261122215100";
  async up(db: QueryRunner): Promise<void> {
    await db.query("update idempotency set request_digest = 'forgotten'");
  }
  async down(): Promise<void> {}
}

const BY_ITS_AGENCY = "agency = (select app_agency())";

/** An agency's keys, and what came of them, exist for that agency; nobody forgets one. */
export const IDEMPOTENCY_ROWS: RowPolicy = { read: BY_ITS_AGENCY, add: BY_ITS_AGENCY, change: BY_ITS_AGENCY };

/** For a subgraph whose rows were secured before it had mutations. */
export class SecureIdempotency20261123000000 implements MigrationInterface {
  name = "SecureIdempotency20261123000000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(secureRows("idempotency", IDEMPOTENCY_ROWS));
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(openRows("idempotency"));
  }
}

/**
 * Does a thing once per agency and key, and answers every repetition with the first outcome. The outcome must be plain
 * JSON (ids, not dates). Key, outcome and effect stand in one transaction: a refusal leaves the key unused, and of equal
 * requests at the same time one acts while the others wait for its outcome.
 */
export async function once<Outcome extends object>(
  work: Work,
  wish: Wish,
  act: () => Promise<Outcome>,
): Promise<Outcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  if (wish.key.length < 1 || wish.key.length > LONGEST_KEY)
    throw new Invalid(
      `idempotencyKey must have 1 to ${LONGEST_KEY} characters.`,
      `idempotencyKey는 1자에서 ${LONGEST_KEY}자 사이여야 합니다.`,
      "IDEMPOTENCY_KEY_INVALID",
    );
  const digest = digestOf(work, wish);
  const first: unknown[] = await tx.query(
    `insert into idempotency (agency, key, request_digest, at) values ($1, $2, $3, $4) on conflict do nothing returning key`,
    [viewer.agency, wish.key, digest, now],
  );
  if (first.length === 0) return firstOutcome<Outcome>(work, wish, digest);
  const outcome = await act();
  await tx.query("update idempotency set outcome = $3 where agency = $1 and key = $2", [
    viewer.agency,
    wish.key,
    JSON.stringify(outcome),
  ]);
  return outcome;
}

async function firstOutcome<Outcome>({ tx, viewer }: Work, { key }: Wish, digest: string): Promise<Outcome> {
  const [done]: { digest: string; outcome: Outcome }[] = await tx.query(
    `select request_digest as digest, outcome from idempotency where agency = $1 and key = $2`,
    [viewer.agency, key],
  );
  if (done?.digest === digest) return done.outcome;
  throw new Invalid(
    "This idempotencyKey was used before with another request. Use a new key for a new request.",
    "이미 다른 요청에 사용된 idempotencyKey입니다. 새 요청에는 새 키를 사용하십시오.",
    "IDEMPOTENCY_KEY_REUSED",
  );
}

/** The same for the same agency, operation and input, whatever the order of the input's fields; another for another time. */
const digestOf = ({ viewer, fingerprint }: Work, { operation, request }: Wish): string =>
  fingerprint(canonical([viewer.agency, operation, request]));

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}
