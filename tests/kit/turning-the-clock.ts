import { shape } from "./servers";

/** Sentences for which a test sets the clock: processes of their own have clocks of their own. */
export const describeTurningTheClock = shape() === "one-process" ? describe : describe.skip;
