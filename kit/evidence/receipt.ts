import { type CryptoKey, errors, importPKCS8, importSPKI, jwtVerify, SignJWT } from "jose";
import type { DataSource } from "typeorm";
import { StartError } from "../errors";
import { tellDatabase } from "../row-security";
import type { Viewer } from "../viewer";

const ALGORITHM = "EdDSA";
const TYPE = "evidence-receipt+jwt";

/**
 * What a subgraph states of one request: so many records stand in its evidence, under the seal with this hash, which
 * covers everything before it as well. It names nobody, and whoever holds it can tell later whether the chain still has it.
 * The number of the seal is left out: two of them would tell how much was looked at in between, by whomever.
 */
export type Receipt = Readonly<{
  subgraph: string;
  requestId: string;
  records: number;
  head: string;
  at: string;
}>;

export type ReceiptSigner = (receipt: Receipt) => Promise<string>;

export async function createReceiptSigner(privateKeyPem: string): Promise<ReceiptSigner> {
  const key: CryptoKey = await importPKCS8(privateKeyPem, ALGORITHM);
  // It never ends: it is for the day on which somebody doubts.
  return (receipt) => new SignJWT({ ...receipt }).setProtectedHeader({ alg: ALGORITHM, typ: TYPE }).sign(key);
}

/** The signed receipt for a request of this caller; null while its records are not sealed, or where there are none. */
export async function receiptFor(
  db: DataSource,
  sign: ReceiptSigner,
  { subgraph, requestId, viewer }: { subgraph: string; requestId: string; viewer: Viewer },
): Promise<string | null> {
  type Found = { hash: string; at: Date; records: number };
  const [found]: Found[] = await db.transaction(async (tx) => {
    await tx.query(...tellDatabase(viewer));
    return tx.query("select hash, at, records from evidence_seal_of($1)", [requestId]);
  });
  if (!found) return null;
  const { hash, at, records } = found;
  return sign({ subgraph, requestId, records, head: hash, at: at.toISOString() });
}

/** What a receipt states, checked with the public key alone. */
export async function checkReceipt(text: string, publicKeyPem: string): Promise<Receipt> {
  try {
    const key: CryptoKey = await importSPKI(publicKeyPem, ALGORITHM);
    const { payload } = await jwtVerify<Receipt>(text.trim(), key, { algorithms: [ALGORITHM], typ: TYPE });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError)
      throw new StartError("RECEIPT_INVALID", "This is no receipt that was signed with the key to this public half.");
    throw error;
  }
}
