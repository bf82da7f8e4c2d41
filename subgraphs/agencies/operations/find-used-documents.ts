import type { Reader } from "../../../kit/operation";
import { mayReadDocuments } from "./operation.policy";

export type UsedDocumentRow = {
  id: string;
  requests: number;
  text: string;
  audience: string;
  agencyKind: string;
  purposes: string[];
  bases: string[];
};

const PAGE = 200;
/** Bytes; a page ends with the document that goes past them. An answer of a subgraph has its limit too. */
const PAGE_SIZE = 2_000_000;
/** What was used on so many days counts: a client asks what it asks, by the week at the latest. */
const DAYS = 7;

/** What clients can be expected to ask by id, by the ids after this one, each with how often it was asked on its busiest day. */
export const findUsedDocuments = async (
  { reading, viewer, today }: Reader,
  after: string | null,
): Promise<UsedDocumentRow[]> =>
  mayReadDocuments(viewer) === "allowed"
    ? reading.query<UsedDocumentRow>(
        `select d.id, coalesce(used.requests, 0)::int as requests, d.text, d.audience, d."agencyKind", d.purposes, d.bases
         from (
           select page.*, sum(octet_length(page.text)) over (order by page.id) - octet_length(page.text) as before
           from (
             select o.id, o.text, c.audience, a.kind as "agencyKind", c.purposes, c.bases
             from registered_operation o join client c on c.id = o.client_id join agency a on a.id = c.agency_id
             where o.retired_at is null and c.status = 'active' and ($2::text is null or o.id > $2)
             order by o.id limit ${PAGE}
           ) page
         ) d
         left join lateral (
           select max(u.requests) as requests from field_usage u where u.operation_id = d.id and u.day > $1::date - ${DAYS}
         ) used on true
         where d.before < ${PAGE_SIZE}
         order by d.id`,
        [today, after],
      )
    : [];
