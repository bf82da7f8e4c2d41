/** Tells the time; tests hand in one that they can turn. */
export type Clock = () => Date;

const SEOUL_OFFSET = 9 * 60 * 60 * 1000; // Korea keeps UTC+9 all year round since 1988.

/** The calendar day (YYYY-MM-DD) that it is in Seoul at an instant. */
export const seoulDate = (instant: Date): string =>
  new Date(instant.getTime() + SEOUL_OFFSET).toISOString().slice(0, 10);

/** What follows is not noted as earlier than what it follows, though the clocks of two machines differ. */
export const notBefore = (earlier: Date, now: Date): Date => (now < earlier ? earlier : now);
