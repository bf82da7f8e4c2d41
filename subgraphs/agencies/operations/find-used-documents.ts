import type { Reader } from "../../../kit/operation";
import { mayReadDocuments } from "./operation.policy";

export type UsedDocumentRow = {
  text: string;
  audience: string;
  agencyKind: string;
  purposes: string[];
  bases: string[];
};

const PAGE = 200;
/** What was used since so many days counts: a client asks what it asks, by the week at the latest. */
const DAYS = 7;

/**
 * What clients can be expected to ask by id, from this place on; first what was asked most, which is said by the busiest day
 * and field of each.
 */
export const findUsedDocuments = async (
  { reading, viewer, today }: Reader,
  from: number,
): Promise<UsedDocumentRow[]> =>
  mayReadDocuments(viewer) === "allowed"
    ? reading.query<UsedDocumentRow>(
        `select o.text, c.audience, a.kind as "agencyKind", c.purposes, c.bases
         from registered_operation o join client c on c.id = o.client_id join agency a on a.id = c.agency_id
         left join lateral (
           select max(u.requests) as requests from field_usage u where u.operation_id = o.id and u.day >= $1::date - ${DAYS}
         ) used on true
         where o.retired_at is null and c.status = 'active'
         order by used.requests desc nulls last, o.id offset $2 limit ${PAGE}`,
        [today, Math.max(0, from)],
      )
    : [];
