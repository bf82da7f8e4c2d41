import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ConsentRow } from "../consents/consent.entity";
import { maySeeConsent } from "../consents/consent.policy";
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
  const requests = async (where: string, ids: string[]): Promise<RightsRequestRow[]> =>
    (await reading.rows(RightsRequestRow, where, [ids])).filter(
      (request) => maySeeRightsRequest(viewer, request) === "allowed",
    );
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
    rightsRequestsOfPerson: loadMany(
      (people: string[]) => requests("where t.resident_id = any($1) order by t.received_at desc, t.id", people),
      ({ residentId }) => residentId,
    ),
    consentsOfPerson: loadMany(
      async (people: string[]) =>
        (
          await reading.rows(ConsentRow, "where t.resident_id = any($1) order by t.given_at desc, t.id", [people])
        ).filter((consent) => maySeeConsent(viewer, consent) === "allowed"),
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
  };
};
