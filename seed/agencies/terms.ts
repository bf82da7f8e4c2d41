export type Precision = "day" | "month" | "year";

/** The term of a record that is valid from a day on. `validTo` is the first day on which it no longer is. */
export const term = (from: string, precision: Precision = "day", to: string | null = null) => ({
  validFrom: from,
  validFromPrecision: precision,
  validTo: to,
  validToPrecision: "day" as Precision,
});
