import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ConsentRow } from "../consents/consent.entity";
import { RightsRequestRow } from "./rights-request.entity";

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

/** What people may know of their own data; row security shows each the own rows alone, and agencies those they are party to. */
export const rightsLoaders = ({ reading }: Reader) => ({
  rightsRequest: loadOne(
    (ids: string[]) => reading.rows(RightsRequestRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
  /** The same request at the agency that the datum came from. */
  forwardedRequest: loadOne(
    (ids: string[]) => reading.rows(RightsRequestRow, "where t.forwarded_from = any($1)", [ids]),
    ({ forwardedFrom }) => forwardedFrom ?? "",
  ),
  rightsRequestsOfPerson: loadMany(
    (people: string[]) =>
      reading.rows(RightsRequestRow, "where t.resident_id = any($1) order by t.received_at desc, t.id", [people]),
    ({ residentId }) => residentId,
  ),
  consentsOfPerson: loadMany(
    (people: string[]) =>
      reading.rows(ConsentRow, "where t.resident_id = any($1) order by t.given_at desc, t.id", [people]),
    ({ residentId }) => residentId,
  ),
  looksAtPerson: loadMany(
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
});
