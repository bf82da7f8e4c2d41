import { createHash } from "node:crypto";

/** A record as it is read for verifying: every column as the database writes it. */
export type AccessRecord = {
  number: number;
  at: string;
  request_id: string;
  account: string | null;
  agency: string | null;
  audience: string;
  address: string | null;
  reason: string | null;
  subject: string;
  action: string;
  fields: string[];
  classes: string[];
  purpose: string | null;
  basis: string | null;
  result: string;
  refusal: string | null;
};

export type EvidenceSeal = {
  number: number;
  firstRecord: number;
  lastRecord: number;
  records: number[];
  digests: Buffer;
  previous: string | null;
  hash: string;
  at: string;
};

/** What the SQL function evidence_text says: each part with its length in bytes, so that no two lists read alike. */
const textOf = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? "-" : `${Buffer.byteLength(part)}:${part}`)).join(",");

const sha256 = (text: string): Buffer => createHash("sha256").update(text).digest();

export const digestOf = (record: AccessRecord): Buffer =>
  sha256(
    textOf([
      String(record.number),
      record.at,
      record.request_id,
      record.account,
      record.agency,
      record.audience,
      record.address,
      record.reason,
      record.subject,
      record.action,
      JSON.stringify(record.fields),
      JSON.stringify(record.classes),
      record.purpose,
      record.basis,
      record.result,
      record.refusal,
    ]),
  );

export const hashOf = ({ previous, number, at, records, digests }: EvidenceSeal): string =>
  sha256(textOf([previous, String(number), at, records.join(" "), digests.toString("hex")])).toString("hex");
