import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AccessDisputeRow } from "./access-dispute.entity";
import { MisuseNoticeRow } from "./misuse-notice.entity";

/** Row security shows people their own, of notices those that were sent, and agencies those that they answer for. */
export const disputeLoaders = ({ reading }: Reader) => ({
  accessDispute: loadOne(
    (ids: string[]) => reading.rows(AccessDisputeRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
  accessDisputesOfPerson: loadMany(
    (people: string[]) =>
      reading.rows(AccessDisputeRow, "where t.resident_id = any($1) order by t.received_at desc, t.id", [people]),
    ({ residentId }) => residentId,
  ),
  /** Whether the agency that looked worked on an open case of the person that day. */
  caseBehindDispute: loadOne(
    (ids: string[]) =>
      reading.query<{ id: string; had: boolean }>(
        `select t.id, had_open_case(t.resident_id, t.looked_agency_id, (t.looked_at at time zone 'Asia/Seoul')::date) as had
         from access_dispute t where t.id = any($1)`,
        [ids],
      ),
    ({ id }) => id,
  ),
  misuseNotice: loadOne(
    (ids: string[]) => reading.rows(MisuseNoticeRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
  misuseNoticeOfDispute: loadOne(
    (disputes: string[]) => reading.rows(MisuseNoticeRow, "where t.dispute_id = any($1)", [disputes]),
    ({ disputeId }) => disputeId ?? "",
  ),
  misuseNoticesOfPerson: loadMany(
    (people: string[]) =>
      reading.rows(MisuseNoticeRow, "where t.resident_id = any($1) order by t.opened_at desc, t.id", [people]),
    ({ residentId }) => residentId,
  ),
});
