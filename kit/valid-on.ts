/** The condition that a record is valid on a day, a parameter such as `$1`: its end is the first day on which it is not. */
export const validOn = (day: string, alias = "t"): string =>
  `(${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date))`;
