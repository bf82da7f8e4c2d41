import { type Cell, disclose, isSmall, withhold } from "../../../access/disclose";
import { headCountThreshold } from "../attendance/withheld";
import type { SessionHeadCount } from "./session.loader";
import type { SessionStatus } from "./session.entity";

/**
 * Nobody came or stayed away before a session was held. Where few stayed away, the list is withheld and those who came
 * are told, so that the absent are not found by subtraction.
 */
export function discloseHeadCount(
  counted: SessionHeadCount,
  status: SessionStatus,
): { enrolled: Cell; attended: Cell | null } {
  const threshold = headCountThreshold(counted);
  const number = (value: number) => ({ value, synthetic: counted.synthetic, kept: true });
  const enrolled = number(counted.enrolled);
  if (status !== "held") return { enrolled: disclose(enrolled, threshold), attended: null };
  const fewAbsent = isSmall({ value: counted.enrolled - counted.attended }, threshold);
  return {
    enrolled: fewAbsent ? withhold(enrolled) : disclose(enrolled, threshold),
    attended: disclose(number(counted.attended), threshold),
  };
}
