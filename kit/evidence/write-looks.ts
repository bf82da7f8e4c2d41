import type { DataSource, EntityManager } from "typeorm";
import { tellDatabase } from "../row-security";
import type { Caller } from "../viewer";
import type { Look } from "./evidence";

type Statement = [sql: string, parameters: unknown[]];

/** Who looked, at what moment, is the same for all of them; what was looked at is often the same for many people. */
const RECORD = `
  insert into access_record (at, request_id, account, agency, audience, address, reason, purpose, basis,
    subject, action, fields, classes, result, refusal)
  select $1::timestamptz, $2, $3, $4, $5, $6, $7, $8, $9, s.subject, k.action, k.fields, k.classes, k.result, k.refusal
  from jsonb_to_recordset($10::jsonb)
    as k (subjects text[], action text, fields text[], classes text[], result text, refusal text)
  cross join unnest(k.subjects) as s (subject)`;

/** One statement for all looks of an operation, to stand in the transaction that the data was read or changed in. */
export const recordLooks = (looks: readonly Look[], { viewer, origin }: Caller, at: Date): Statement => [
  RECORD,
  [
    at,
    origin.requestId,
    viewer.actor,
    viewer.agency,
    viewer.audience,
    origin.address,
    origin.reason ?? null,
    viewer.purpose,
    viewer.basis,
    JSON.stringify(alike(looks, origin)),
  ],
];

type Kind = Omit<Look, "subject"> & { subjects: string[] };

/** The looks that differ in nothing but the person. */
function alike(looks: readonly Look[], origin: Caller["origin"]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { subject, action, fields, classes, result, refusal } of looks) {
    const key = [action, fields.join(), classes.join(), result, refusal].join("\0");
    const known = kinds.get(key);
    if (known) known.subjects.push(subject);
    // Whoever states that he takes away what he reads has taken it.
    else {
      const said = action === "view" ? (origin.action ?? action) : action;
      kinds.set(key, { subjects: [subject], action: said, fields, classes, result, refusal });
    }
  }
  return [...kinds.values()];
}

/** Writes looks in a transaction of their own: where the other one was undone, or could not write. */
export const recordLooksAlone = (db: DataSource, looks: readonly Look[], caller: Caller, at: Date): Promise<void> =>
  db.transaction(async (tx: EntityManager) => {
    await tx.query(...tellDatabase(caller.viewer));
    await tx.query(...recordLooks(looks, caller, at));
  });
