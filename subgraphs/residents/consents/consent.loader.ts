import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ConsentRow } from "./consent.entity";

/** Of the two agencies and the person; row security hides the others. */
export const consentLoaders = ({ reading }: Reader) => ({
  consent: loadOne(
    (ids: string[]) => reading.rows(ConsentRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
});
