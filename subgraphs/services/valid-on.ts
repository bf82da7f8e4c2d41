/** The condition that a row with `valid_from` and an exclusive `valid_to` holds on a day; `day` is a parameter such as `$2`. */
export const validOn = (alias: string, day: string): string =>
  `(${alias}.valid_from <= ${day}::date and (${alias}.valid_to is null or ${alias}.valid_to > ${day}::date))`;
