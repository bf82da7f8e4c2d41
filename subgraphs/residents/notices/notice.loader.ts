import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { NoticeAttemptRow, NoticeChoiceRow, NoticeRow } from "./notice.entity";
import { maySeeNotice } from "./notice.policy";

const MOST = 200;

/** What people were to be told; row security shows it to them and to the agency that answers for it. */
export const noticeLoaders = ({ reading, viewer }: Reader) => {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  const notices = async (where: string, ids: string[]): Promise<NoticeRow[]> => {
    const own = await ownRecords();
    const found = await reading.rows(NoticeRow, where, [ids]);
    return found.filter((notice) => maySeeNotice(viewer, own, notice) === "allowed");
  };
  return {
    notice: loadOne(
      (ids: string[]) => notices("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    noticesOfPerson: listsByPerson(
      ownRecords,
      (people: string[]) =>
        notices(`where t.resident_id = any($1) order by t.created_at desc, t.id limit ${MOST}`, people),
      ({ residentId }) => residentId,
    ),
    noticeAttempts: loadMany(
      (ids: string[]) => reading.rows(NoticeAttemptRow, "where t.notice_id = any($1) order by t.number", [ids]),
      ({ noticeId }) => noticeId,
    ),
    noticeChoice: loadOne(
      (ids: string[]) => reading.rows(NoticeChoiceRow, "where t.resident_id = any($1)", [ids]),
      ({ residentId }) => residentId,
    ),
  };
};
