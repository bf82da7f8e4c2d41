import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import type { UsageSpan } from "../attendance/find-usage";
import { findCommunity } from "./find-community";

export const communityLoaders = (reader: Reader) => ({
  communityOfComplex: byArguments((span: UsageSpan) =>
    loadOne(
      (complexes: string[]) => findCommunity(reader, span, complexes),
      ({ complexId }) => complexId,
    ),
  ),
});
