import { Client } from "pg";
import { newKey } from "../kit/credential";
import { newId } from "../kit/id";
import { SYSTEM_CONTEXT } from "../kit/row-security";

/**
 * A client of an agency made for this run, with a key as the hub issues them, in place of every demo credential: the
 * production profile starts on no database in which one of those opens something. Gives the key.
 */
export async function makeOwnClient(agenciesOwnerUrl: string, seededClientId: string): Promise<string> {
  const db = new Client({ connectionString: agenciesOwnerUrl, options: SYSTEM_CONTEXT });
  await db.connect();
  try {
    const key = newKey();
    const id = newId("cli");
    await db.query("begin");
    await db.query(
      `insert into client (id, agency_id, name, audience, status, purposes, bases, created_at, synthetic)
       select $1, agency_id, 'bench', audience, status, purposes, bases, now(), false from client where id = $2`,
      [id, seededClientId],
    );
    await db.query(
      `insert into client_key (id, client_id, agency_id, kind, prefix, hash, valid_from, synthetic)
       select $1, id, agency_id, 'secret', $2, $3, now(), false from client where id = $4`,
      [newId("key"), key.prefix, key.hash, id],
    );
    await db.query("update client set status = 'revoked' where synthetic");
    await db.query("update account set status = 'ended', ended_at = now() where synthetic");
    await db.query("commit");
    return key.text;
  } finally {
    await db.end();
  }
}
