import { discloseParts } from "../../../access/disclose";
import { withheldBecause } from "../attendance/withheld";
import type { EnrolmentUnit } from "./enrolment.entity";
import type { EnrolmentTally } from "./enrolment.loader";

/** Households and persons are the parts of one total; a unit that is not enrolled has no number. */
export function discloseEnrolments({ households, persons, synthetic }: EnrolmentTally, threshold: number) {
  const parts = [households, persons].map((value) => ({
    count: { value: value ?? 0, synthetic, kept: value !== null },
    threshold,
  }));
  const sum = { value: (households ?? 0) + (persons ?? 0), synthetic, kept: true };
  const { total, parts: told } = discloseParts(parts, { count: sum, threshold });
  return {
    totalCount: total.value,
    households: told[0]?.value ?? null,
    persons: told[1]?.value ?? null,
    unit: unitOf(households, persons),
    withheldBecause: withheldBecause(total, ...told),
    synthetic,
  };
}

function unitOf(households: number | null, persons: number | null): EnrolmentUnit | null {
  if (households !== null && persons !== null) return null;
  return persons === null ? "household" : "person";
}
