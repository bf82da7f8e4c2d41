import { NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { mayRecordUsage } from "./field-usage.policy";

export type FieldUse = {
  day: string;
  coordinate: string;
  isDeprecated: boolean;
  clientId?: string | null;
  agencyId?: string | null;
  operationId?: string | null;
  requests: number;
};

// In one order, so that two gateways which count the same never wait for each other.
const ADD = `
  insert into field_usage as t (id, day, coordinate, deprecated, client_id, agency_id, operation_id, requests)
  select 'use_' || replace(gen_random_uuid()::text, '-', ''), u.day, u.coordinate, u."isDeprecated", u."clientId",
    u."agencyId", u."operationId", u.requests
  from jsonb_to_recordset($1::jsonb) as u(day date, coordinate text, "isDeprecated" boolean, "clientId" text,
    "agencyId" text, "operationId" text, requests bigint)
  order by u.coordinate, u.day, u."clientId", u."agencyId", u."operationId"
  on conflict (coordinate, day, client_id, agency_id, operation_id)
  do update set requests = t.requests + excluded.requests, deprecated = excluded.deprecated`;

/** Adds what a gateway counted to what is known of the same days. */
export async function recordFieldUsage({ viewer, tx }: Work, uses: readonly FieldUse[]): Promise<boolean> {
  if (mayRecordUsage(viewer) !== "allowed") throw new NotFound("No such record.", "해당 기록이 없습니다.");
  await tx.query(ADD, [JSON.stringify(uses)]);
  return true;
}
