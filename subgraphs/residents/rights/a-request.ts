import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { answerDue } from "./clocks";
import type { RightsRequestRow } from "./rights-request.entity";

/** A request of a person as it comes in, with its ten days. */
export const aRequest = (
  { now }: Pick<Work, "now">,
  given: Pick<RightsRequestRow, "residentId" | "controllerAgencyId" | "kind"> & Partial<RightsRequestRow>,
): RightsRequestRow => ({
  id: newId("rrq"),
  receivedAt: now,
  dueAt: answerDue(now),
  answeredAt: null,
  granted: null,
  answeredBy: null,
  ground: null,
  about: null,
  forwardedFrom: null,
  forwardedBy: null,
  ...given,
});
