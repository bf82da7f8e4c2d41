/**
 * The condition that an agreement is in force on a day, a parameter such as `$1`: signed by all, begun and not over. Only
 * then do its roles mean anything.
 */
export const inForceOn = (day: string, agreement = "g"): string =>
  `(${agreement}.status <> 'draft' and ${agreement}.effective_on <= ${day}::date
    and (${agreement}.expires_on is null or ${agreement}.expires_on > ${day}::date)
    and (${agreement}.terminated_on is null or ${agreement}.terminated_on > ${day}::date))`;
