import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { AccessDisputeRow } from "./access-dispute.entity";
import { maySeeAccountOfLook, maySeeDispute, maySeeNotice } from "./dispute.policy";
import { MisuseNoticeRow } from "./misuse-notice.entity";

/** People see their own, of notices those that were sent, and agencies those that they answer for; row security holds both to it. */
export const disputeLoaders = ({ reading, viewer }: Reader) => {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  const disputes = async (where: string, ids: string[]): Promise<AccessDisputeRow[]> => {
    const own = await ownRecords();
    return (await reading.rows(AccessDisputeRow, where, [ids]))
      .filter((dispute) => maySeeDispute(viewer, own, dispute) === "allowed")
      .map((dispute) => (maySeeAccountOfLook(viewer) ? dispute : { ...dispute, lookedAccount: null }));
  };
  const notices = async (where: string, ids: string[]): Promise<MisuseNoticeRow[]> => {
    const own = await ownRecords();
    const found = await reading.rows(MisuseNoticeRow, where, [ids]);
    return found.filter((notice) => maySeeNotice(viewer, own, notice) === "allowed");
  };
  return {
    accessDispute: loadOne(
      (ids: string[]) => disputes("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    accessDisputesOfPerson: listsByPerson(
      ownRecords,
      (people: string[]) => disputes("where t.resident_id = any($1) order by t.received_at desc, t.id", people),
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
      (ids: string[]) => notices("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    misuseNoticeOfDispute: loadOne(
      (ids: string[]) => notices("where t.dispute_id = any($1)", ids),
      ({ disputeId }) => disputeId ?? "",
    ),
    misuseNoticesOfPerson: listsByPerson(
      ownRecords,
      (people: string[]) => notices("where t.resident_id = any($1) order by t.opened_at desc, t.id", people),
      ({ residentId }) => residentId,
    ),
  };
};
