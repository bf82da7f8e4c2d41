import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { listsByPerson, ownRecordsOnce } from "../merges/own-records";
import { EmergencyAccessRow } from "./emergency-access.entity";
import { maySeeColleagues, maySeeEmergency } from "./emergency-access.policy";

/** As it may be told: which colleagues had a part in it is null for the person. */
export type ToldEmergency = Omit<EmergencyAccessRow, "actor"> & { actor: string | null };

export type SeenInEmergency = { accessId: string; fields: string[]; classes: string[] };

/** Agencies see the looks that they asked for, people those at themselves that are over; row security holds both to it. */
export const emergencyAccessLoaders = ({ reading, viewer, now }: Reader) => {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  const accesses = async (where: string, ids: string[]): Promise<ToldEmergency[]> => {
    const own = await ownRecords();
    return (await reading.rows(EmergencyAccessRow, where, [ids]))
      .filter((access) => maySeeEmergency(viewer, own, access, now) === "allowed")
      .map((access) => (maySeeColleagues(viewer) ? access : { ...access, ...OF_THE_AGENCY }));
  };
  return {
    emergencyAccess: loadOne(
      (ids: string[]) => accesses("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    emergencyAccessesOfPerson: listsByPerson(
      ownRecords,
      (people: string[]) => accesses("where t.resident_id = any($1) order by t.opened_at desc, t.id", people),
      ({ residentId }) => residentId,
    ),
    /** What the evidence of this owner says that was looked at. */
    seenInEmergency: loadOne(
      (ids: string[]) =>
        reading.query<SeenInEmergency>(`select access_id as "accessId", fields, classes from seen_in_emergency($1)`, [
          ids,
        ]),
      ({ accessId }) => accessId,
    ),
  };
};

const OF_THE_AGENCY = { actor: null, approvedBy: null, reviewedAt: null, finding: null };
