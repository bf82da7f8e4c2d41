import type { Listener } from "../../../kit/events/event";
import { isKind, lookAfter } from "./look-after";

/** Somebody who was there found reason to worry. */
export const listenToOutreachAsked: Listener = async (event, { tx, now }) => {
  const { residentId, kind, programmeId, areaCode } = event.data;
  if (typeof residentId !== "string" || !isKind(kind)) throw new Error("OutreachAsked says what nobody understands");
  await lookAfter(
    event,
    { tx, now },
    {
      residentId,
      kind,
      programmeId: typeof programmeId === "string" ? programmeId : null,
      areaCode: typeof areaCode === "string" ? areaCode : null,
    },
  );
};
