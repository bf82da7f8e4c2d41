import { actingAgency } from "../../../kit/acting-agency";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import type { LaundryOrderRow } from "./laundry-order.entity";
import { type LaundryLeg, WelfareCheckRow, type WelfareResult } from "./welfare-check.entity";

type Check = { order: LaundryOrderRow; leg: LaundryLeg; result: WelfareResult; at: Date };

/** Where the city has to look after somebody at once. */
const OUTREACH: Partial<Record<WelfareResult, string>> = {
  no_answer: "welfare_no_answer",
  emergency: "welfare_emergency",
};

/** Keeps how a courier found somebody, and says that it was done; only who has to help is told that help is needed. */
export async function recordWelfareCheck(work: Work, { order, leg, result, at }: Check): Promise<string> {
  const { tx, viewer } = work;
  const { residentId, programmeId } = order;
  const id = newId("wch");
  await tx.insert(WelfareCheckRow, {
    id,
    orderId: order.id,
    residentId,
    leg,
    result,
    agencyId: actingAgency(viewer),
    at,
  });
  await emit(work, { type: "WelfareCheckRecorded", subject: order.id, data: { checkId: id, leg } });
  const kind = OUTREACH[result];
  if (kind) {
    const site = await tx.findOneByOrFail(ServiceAtLocationRow, { id: order.siteId });
    // The areas of a site stand the largest first.
    const areaCode = site.areaCodes.at(-1) ?? null;
    await emit(work, { type: "OutreachAsked", subject: id, data: { residentId, kind, programmeId, areaCode } });
  }
  return id;
}
