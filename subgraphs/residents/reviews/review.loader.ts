import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AccessFindingRow } from "./access-finding.entity";
import { AccessReviewRow } from "./access-review.entity";

/** Row security shows reviews to the agency's privacy officer, and notices to the person as well. */
export const reviewLoaders = ({ reading }: Reader) => ({
  accessReview: loadOne(
    (months: string[]) => reading.rows(AccessReviewRow, "where t.month = any($1::date[])", [months]),
    ({ month }) => month,
  ),
  accessFinding: loadOne(
    (ids: string[]) => reading.rows(AccessFindingRow, "where t.id = any($1)", [ids]),
    ({ id }) => id,
  ),
  findingsOfReview: loadMany(
    (reviews: string[]) =>
      reading.rows(AccessFindingRow, "where t.review_id = any($1) order by t.rule, t.account", [reviews]),
    ({ reviewId }) => reviewId,
  ),
});
