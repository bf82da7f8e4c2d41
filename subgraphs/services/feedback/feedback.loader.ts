import { byArguments, loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { UsageSpan } from "../attendance/find-usage";
import { findFeedback } from "./find-feedback";

export const feedbackLoaders = (reader: Reader) => ({
  feedbackOfProgramme: byArguments((span: UsageSpan) =>
    loadMany(
      (programmes: string[]) => findFeedback(reader, span, programmes),
      ({ programmeId }) => programmeId,
    ),
  ),
});
