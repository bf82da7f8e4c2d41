import type { ClientBase } from "pg";
import { DAY } from "../durations";
import { type AccessRecord, digestOf, type EvidenceSeal, hashOf } from "./record-text";
import type { Anchor } from "./anchors";
import { RETENTION_DAYS } from "./retention";

/** What is wrong with the first record or seal that is not as it was sealed. */
export type Broken = { sound: false; what: string };

export type Sound = { sound: true; seals: number; records: number; unsealed: number; head: string | null };

export type Verdict = Sound | Broken;

export type Expected = {
  /** The hash of a seal that somebody outside was told: the chain must hold it. */
  head?: string;
  /** Seals that were told outside: the chain must hold each of them that is not older than its beginning. */
  anchors?: readonly Anchor[];
  now: Date;
};

const PAGE = 20;
const DIGEST_BYTES = 32;

/**
 * Walks the chain from its beginning, with nothing of what is stored in the database but the rows. Needs a connection
 * that sees them all: the owner's in the system context.
 */
export async function verifyChain(client: ClientBase, expected: Expected): Promise<Verdict> {
  await client.query("begin isolation level repeatable read read only");
  try {
    return await new Walk(client, expected).verdict();
  } finally {
    await client.query("commit");
  }
}

class Walk {
  private before: EvidenceSeal | null = null;
  private seals = 0;
  private records = 0;
  private headSeen = false;
  private readonly anchored: Map<number, Anchor>;

  constructor(
    private readonly client: ClientBase,
    private readonly expected: Expected,
  ) {
    this.anchored = new Map(expected.anchors?.map((anchor) => [anchor.seal, anchor]));
  }

  async verdict(): Promise<Verdict> {
    for (;;) {
      const page = await this.nextSeals();
      const last = page.at(-1);
      if (!last) break;
      const records = await this.recordsOf(this.before?.lastRecord ?? 0, last.lastRecord);
      for (const seal of page) {
        const wrong = this.follow(seal) ?? this.compare(seal, records);
        if (wrong) return { sound: false, what: wrong };
        this.before = seal;
      }
    }
    const { head } = this.expected;
    if (head !== undefined && !this.headSeen)
      return {
        sound: false,
        what: `no seal has the hash ${head}: the tail was cut off, or the whole record was replaced`,
      };
    const lost = this.lostAnchor();
    if (lost) return { sound: false, what: lost };
    const unsealed = await this.countUnsealed(this.before?.lastRecord ?? 0);
    return { sound: true, seals: this.seals, records: this.records, unsealed, head: this.before?.hash ?? null };
  }

  /** Whether a seal stands in its place and is what its hash says. */
  private follow(seal: EvidenceSeal): string | null {
    const { number, previous } = seal;
    this.seals += 1;
    if (seal.hash === this.expected.head) this.headSeen = true;
    if (hashOf(seal) !== seal.hash) return `seal ${number} was edited`;
    const told = this.anchored.get(number);
    if (told && told.head !== seal.hash)
      return `seal ${number} is not the one that was told outside at ${told.at}: the record was computed anew`;
    if (seal.digests.length !== seal.records.length * DIGEST_BYTES) return `seal ${number} was edited`;
    if (seal.firstRecord !== seal.records[0] || seal.lastRecord !== seal.records.at(-1))
      return `seal ${number} was edited`;
    if (this.before) {
      if (number !== this.before.number + 1) return `seal ${this.before.number + 1} is missing`;
      if (previous !== this.before.hash) return `seal ${number} does not follow seal ${this.before.number}`;
    } else if (number === 1 && previous !== null) return "seal 1 does not begin the chain";
    return null;
  }

  /** What was told outside and lies behind the end; what lies before the beginning was removed with its time. */
  private lostAnchor(): string | null {
    const last = this.before?.number ?? 0;
    const lost = [...this.anchored.values()].find(({ seal }) => seal > last);
    return lost ? `seal ${lost.seal} was told outside at ${lost.at} and is missing: the tail was cut off` : null;
  }

  private compare(seal: EvidenceSeal, records: Map<number, AccessRecord>): string | null {
    const from = this.before?.lastRecord ?? 0;
    const present = [...records.keys()].filter((number) => number > from && number <= seal.lastRecord);
    if (!this.before && present.length === 0) return this.beginning(seal);
    if (!this.before && seal.number > 1) return `seal ${seal.number - 1} is missing`;
    const digests = digestsIn(seal);
    for (const number of [...new Set([...present, ...seal.records])].sort((one, other) => one - other)) {
      const record = records.get(number);
      const digest = digests.get(number);
      if (!digest) return `record ${number} was inserted`;
      if (!record) return `record ${number} was deleted (seal ${seal.number})`;
      if (!digestOf(record).equals(digest)) return `record ${number} was edited (seal ${seal.number})`;
      this.records += 1;
    }
    return null;
  }

  /** A first seal without its records is what a removal of old ones leaves; nothing younger may have been removed. */
  private beginning({ number, at }: EvidenceSeal): string | null {
    const age = this.expected.now.getTime() - new Date(at).getTime();
    return age >= RETENTION_DAYS * DAY
      ? null
      : `the records of seal ${number} were deleted before the ${RETENTION_DAYS} days that the law asks for`;
  }

  private async nextSeals(): Promise<EvidenceSeal[]> {
    const { rows } = await this.client.query<Record<keyof EvidenceSeal, never>>(
      `select number, first_record as "firstRecord", last_record as "lastRecord", records::text[] as records, digests,
         previous, hash, ${instant("at")} as at from evidence_seal where number > $1 order by number limit ${PAGE}`,
      [this.before?.number ?? -1],
    );
    return rows.map((row) => ({
      ...(row as EvidenceSeal),
      number: Number(row.number),
      firstRecord: Number(row.firstRecord),
      lastRecord: Number(row.lastRecord),
      records: (row.records as string[]).map(Number),
    }));
  }

  private async recordsOf(after: number, upto: number): Promise<Map<number, AccessRecord>> {
    const { rows } = await this.client.query<AccessRecord>(
      `select number, ${instant("at")} as at, request_id, account, agency, audience, address, reason, subject, action, fields,
         classes, purpose, basis, result, refusal from access_record where number > $1 and number <= $2`,
      [after, upto],
    );
    return new Map(rows.map((row) => [Number(row.number), { ...row, number: Number(row.number) }]));
  }

  private async countUnsealed(after: number): Promise<number> {
    const { rows } = await this.client.query("select count(*) as count from access_record where number > $1", [after]);
    return Number(rows[0].count);
  }
}

const digestsIn = ({ records, digests }: EvidenceSeal): Map<number, Buffer> =>
  new Map(records.map((number, place) => [number, digests.subarray(place * DIGEST_BYTES, (place + 1) * DIGEST_BYTES)]));

const instant = (column: string): string =>
  `pg_catalog.to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
