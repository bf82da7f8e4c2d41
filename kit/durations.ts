/** In milliseconds, as dates count. A day is 24 hours: Korea knows no summer time. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
