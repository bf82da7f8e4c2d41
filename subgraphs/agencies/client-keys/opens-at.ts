/** The condition under which a key `k` still opens something at an instant. */
export const opensAt = (now: string): string =>
  `k.revoked_at is null and k.valid_from <= ${now}::timestamptz and (k.valid_to is null or k.valid_to > ${now}::timestamptz)`;
