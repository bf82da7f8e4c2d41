import type { Budget } from "./budget";

/** Which contract a caller was given: anonymous, a partner agency's system, a member of staff, or a resident. */
export type Audience = "open" | "partner" | "staff" | "self" | "hub";

/** A role that the caller's agency holds in a programme at the moment of the request. */
export type HeldRole = Readonly<{ programme: string; role: string; scope: readonly string[]; until: string | null }>;

/**
 * One request as it came to the hub: its number in the logs, the address it came from, and, as the caller stated it, why in
 * its own words, and that what is read is taken away.
 */
export type Origin = Readonly<{
  requestId: string;
  address: string | null;
  reason?: string;
  action?: "download" | "print";
}>;

/**
 * Who asks, for whom, and why. Made only by `caller-context`; frozen. An anonymous caller has the audience `open`
 * and null everywhere else; `hub` is the gateway asking on its own behalf.
 */
export type Viewer = Readonly<{
  audience: Audience;
  agency: string | null;
  agencyKind: string | null;
  actor: string | null;
  duties: readonly string[];
  purpose: string | null;
  basis: string | null;
  roles: readonly HeldRole[];
}>;

/** Who asks, the request that it belongs to, and how long an answer is of use; what the hub asks for itself has no budget. */
export type Caller = Readonly<{ viewer: Viewer; origin: Origin; budget?: Budget }>;

/**
 * A caller as a gateway signed for one request to one subgraph; `ticket` is a number that may come once, `until` its end.
 * The answer is of use for `within` milliseconds: a time of day would be another on another machine.
 */
export type SignedCaller = Omit<Caller, "budget"> & Readonly<{ ticket: string; until: Date; within?: number }>;
