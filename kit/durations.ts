/** In milliseconds, as dates count. A day is 24 hours: Korea knows no summer time. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
