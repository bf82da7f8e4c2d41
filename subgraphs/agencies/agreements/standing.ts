import type { AgreementRow, AgreementStatus } from "./agreement.entity";

const WARNED_FOR_DAYS = 60;
const DAY = 24 * 60 * 60 * 1000;

/** Where an agreement stands on a day: what is stored says what was done to it, and the calendar says the rest. */
export function standingOn(
  {
    status,
    effectiveOn,
    expiresOn,
    terminatedOn,
  }: Pick<AgreementRow, "status" | "effectiveOn" | "expiresOn" | "terminatedOn">,
  day: string,
): AgreementStatus {
  if (status === "draft") return "draft";
  if (terminatedOn !== null) return "terminated";
  if (day < effectiveOn) return "signed";
  if (expiresOn === null) return "effective";
  if (expiresOn <= day) return "expired";
  return Date.parse(expiresOn) - Date.parse(day) <= WARNED_FOR_DAYS * DAY ? "expiring" : "effective";
}
