import type { KindName } from "./kinds";
import type { Given } from "./world";

/** How a field is asked for: its arguments, and what is selected of it where that is more than what tells that it is there. */
export type Ask = { given?: (given: Given) => Record<string, unknown>; select?: string };

export type Row = Ask & { kind: KindName };

export const row = (kind: KindName, given?: Ask["given"], select?: string): Row => ({ kind, given, select });
