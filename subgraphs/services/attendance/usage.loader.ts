import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { findUsage, type UsageSpan } from "./find-usage";

export const usageLoaders = (reader: Reader) => ({
  usageOfProgramme: byArguments((span: UsageSpan) =>
    loadOne(
      (programmes: string[]) => findUsage(reader, "programme", span, programmes),
      (count) => count.parent,
    ),
  ),
  usageOfPlatform: byArguments((span: UsageSpan) =>
    loadOne(
      (platforms: string[]) => findUsage(reader, "platform", span, platforms),
      (count) => count.parent,
    ),
  ),
});
