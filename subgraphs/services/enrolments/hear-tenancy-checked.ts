import { seoulDate } from "../../../kit/clock";
import type { Listener } from "../../../kit/events/event";

/** The owner of housing answered: who may take part gets a place or waits for one, and who may not is told why. */
export const hearTenancyChecked: Listener = async ({ subject, data: { result } }, { tx, now }) => {
  const because = result === "eligible" ? null : result;
  await tx.query("select settle_enrolment($1, $2, $3)", [subject, because, seoulDate(now)]);
};
