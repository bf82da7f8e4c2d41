import { DAY, HOUR } from "../../../kit/durations";

/**
 * Days of the law are calendar days here: none of these acts says working days. Ten times 24 hours end before the tenth day
 * does (민법 Art. 157, 159), so that who is in time by this clock is in time by law, whatever holidays may add.
 */
const after =
  (length: number) =>
  (since: Date): Date =>
    new Date(since.getTime() + length);

/** Requests of a person (PIPA Art. 35(3), 36(2), 37(3); Decree Art. 41, 43, 44), objections, and disputes of a look. */
export const answerDue = after(10 * DAY);

/** By when a refusal can be objected to: 90 days (사회보장급여법 Art. 17(1)); PIPA names none. */
export const objectionEnds = after(90 * DAY);

/** "Without delay" after a look was found to be misuse (PIPA Decree Art. 30-2): 72 hours, a default of this hub (after P-25). */
export const misuseNoticeDue = after(72 * HOUR);

/** "Without delay" for what a recipient must destroy (PIPA Art. 21): 5 days, as 표준 개인정보 보호지침 Art. 10 has it. */
export const destructionDue = after(5 * DAY);
