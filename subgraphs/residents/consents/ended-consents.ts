/** When a consent `c` ended, or will. */
export const ENDED_AT = "least(coalesce(c.withdrawn_at, c.valid_to), c.valid_to)";

/** Whether a consent `c` has ended. One that another took the place of asks for nothing: the other says what may be kept. */
export const HAS_ENDED = (now: string): string => `c.superseded_by is null and ${ENDED_AT} <= ${now}::timestamptz`;
