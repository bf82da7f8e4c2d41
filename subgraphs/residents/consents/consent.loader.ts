import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { DestructionMethod } from "./consent-destruction.entity";
import { ConsentRow } from "./consent.entity";
import { maySeeConsent } from "./consent.policy";
import { ownRecordsOnce } from "../merges/own-records";
import { ENDED_AT, HAS_ENDED } from "./ended-consents";

export type EndedConsent = {
  consentId: string;
  endedAt: Date;
  classes: string[];
  method: DestructionMethod | null;
  confirmedAt: Date | null;
};

export type ProvidedData = { consentId: string; fields: string[]; classes: string[]; firstAt: Date; lastAt: Date };

/** Of the two agencies and the person; row security hides the others. */
export const consentLoaders = ({ reading, viewer, now }: Reader) => ({
  consent: consentLoader(reading, viewer),
  endedConsent: loadOne(
    (ids: string[]) =>
      reading.query<EndedConsent>(
        `select c.id as "consentId", ${ENDED_AT} as "endedAt", c.classes, d.method, d.confirmed_at as "confirmedAt"
         from consent c left join consent_destruction d on d.consent_id = c.id where c.id = any($1) and ${HAS_ENDED("$2")}`,
        [ids, now],
      ),
    ({ consentId }) => consentId,
  ),
  /** What the evidence of this owner says that the recipient saw under a consent. */
  providedUnder: loadOne(
    (ids: string[]) =>
      reading.query<ProvidedData>(
        `select consent_id as "consentId", fields, classes, first_at as "firstAt", last_at as "lastAt"
         from provided_under($1)`,
        [ids],
      ),
    ({ consentId }) => consentId,
  ),
});

function consentLoader(reading: Reader["reading"], viewer: Reader["viewer"]) {
  const ownRecords = ownRecordsOnce({ reading, viewer });
  return loadOne(
    async (ids: string[]) => {
      const own = await ownRecords();
      const consents = await reading.rows(ConsentRow, "where t.id = any($1)", [ids]);
      return consents.filter((consent) => maySeeConsent(viewer, own, consent) === "allowed");
    },
    ({ id }) => id,
  );
}
