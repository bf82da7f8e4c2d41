import type { DataSource, EntityManager } from "typeorm";
import { tellDatabase } from "../row-security";
import type { Caller } from "../viewer";
import type { Look } from "./evidence";

type Statement = [sql: string, parameters: unknown[]];

const COLUMNS =
  "at, request_id, account, agency, audience, address, reason, subject, action, fields, classes, purpose, basis, result, refusal";

/** One statement for all looks of an operation, to stand in the transaction that the data was read or changed in. */
export const recordLooks = (looks: readonly Look[], { viewer, origin }: Caller, at: Date): Statement => [
  `insert into access_record (${COLUMNS})
   select ${COLUMNS} from jsonb_populate_recordset(null::access_record, $1::jsonb)`,
  [
    JSON.stringify(
      looks.map(({ subject, action, fields, classes, result, refusal }) => ({
        at,
        request_id: origin.requestId,
        account: viewer.actor,
        agency: viewer.agency,
        audience: viewer.audience,
        address: origin.address,
        reason: origin.reason ?? null,
        subject,
        // Whoever states that he takes away what he reads has taken it.
        action: action === "view" ? (origin.action ?? action) : action,
        fields,
        classes,
        purpose: viewer.purpose,
        basis: viewer.basis,
        result,
        refusal,
      })),
    ),
  ],
];

/** Writes looks in a transaction of their own: where the other one was undone, or could not write. */
export const recordLooksAlone = (db: DataSource, looks: readonly Look[], caller: Caller, at: Date): Promise<void> =>
  db.transaction(async (tx: EntityManager) => {
    await tx.query(...tellDatabase(caller.viewer));
    await tx.query(...recordLooks(looks, caller, at));
  });
