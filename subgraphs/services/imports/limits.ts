/** Rows below the header: what one request may change. */
export const MOST_ROWS = 1_000;

/** More than any file of ours has; a file with more is not read on. */
export const MOST_COLUMNS = 100;

/** In base64, this and the rest of the request stay below the 1 MiB that a gateway takes. */
export const MOST_BYTES = 700 * 1024;
