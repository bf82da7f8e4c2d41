import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ConsentRow } from "../consents/consent.entity";
import { maySeeConsent } from "../consents/consent.policy";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { RightsRequestRow } from "./rights-request.entity";
import { maySeeRightsRequest } from "./rights-request.policy";

export type LookRow = {
  number: number;
  subject: string;
  at: Date;
  agency: string | null;
  action: string;
  fields: string[];
  classes: string[];
  purpose: string | null;
  basis: string | null;
  result: string;
  /** Null for the person's own looks. */
  withCase: boolean | null;
};

/** What people may know of their own data, and agencies of what they are party to; row security holds both to it. */
export const rightsLoaders = ({ reading, viewer }: Reader) => {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  const requests = async (where: string, ids: string[]): Promise<RightsRequestRow[]> => {
    const own = await ownRecords();
    const found = await reading.rows(RightsRequestRow, where, [ids]);
    return found.filter((request) => maySeeRightsRequest(viewer, own, request) === "allowed");
  };
  const consents = async (people: string[]): Promise<ConsentRow[]> => {
    const own = await ownRecords();
    const latestFirst = "where t.resident_id = any($1) order by t.given_at desc, t.id";
    const found = await reading.rows(ConsentRow, latestFirst, [people]);
    return found.filter((consent) => maySeeConsent(viewer, own, consent) === "allowed");
  };
  return {
    rightsRequest: loadOne(
      (ids: string[]) => requests("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    /** The same request at the agency that the datum came from. */
    forwardedRequest: loadOne(
      (ids: string[]) => requests("where t.forwarded_from = any($1)", ids),
      ({ forwardedFrom }) => forwardedFrom ?? "",
    ),
    rightsRequestsOfPerson: listsByPerson(
      ownRecords,
      (people: string[]) => requests("where t.resident_id = any($1) order by t.received_at desc, t.id", people),
      ({ residentId }) => residentId,
    ),
    consentsOfPerson: listsByPerson(ownRecords, consents, ({ residentId }) => residentId),
    looksAtPerson: listsByPerson(
      ownRecords,
      (people: string[]) =>
        reading.query<LookRow>(
          `select number, subject, at, agency, action, fields, classes, purpose, basis, result,
           case when agency is not null
             then had_open_case(subject, agency, (at at time zone 'Asia/Seoul')::date) end as "withCase"
         from access_record where subject = any($1) order by number desc limit 500`,
          [people],
        ),
      ({ subject }) => subject,
    ),
  };
};
