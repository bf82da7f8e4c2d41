import { loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { AccessFindingRow } from "./access-finding.entity";
import { AccessReviewRow } from "./access-review.entity";
import { mayReadReview } from "./review.policy";

/** For the agency's privacy officer alone; row security holds to it too. */
export const reviewLoaders = ({ reading, viewer }: Reader) => {
  const findings = async (where: string, ids: string[]): Promise<AccessFindingRow[]> =>
    (await reading.rows(AccessFindingRow, where, [ids])).filter((one) => mayReadReview(viewer, one) === "allowed");
  return {
    accessReview: loadOne(
      async (months: string[]) =>
        (await reading.rows(AccessReviewRow, "where t.month = any($1::date[])", [months])).filter(
          (review) => mayReadReview(viewer, review) === "allowed",
        ),
      ({ month }) => month,
    ),
    accessFinding: loadOne(
      (ids: string[]) => findings("where t.id = any($1)", ids),
      ({ id }) => id,
    ),
    findingsOfReview: loadMany(
      (reviews: string[]) => findings("where t.review_id = any($1) order by t.rule, t.account", reviews),
      ({ reviewId }) => reviewId,
    ),
  };
};
