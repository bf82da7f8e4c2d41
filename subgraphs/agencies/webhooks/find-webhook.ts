import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { mayKeepClients } from "../client-keys/client-key.policy";
import { WebhookRow } from "./webhook.entity";

/** The agency whose webhooks this caller keeps: they are kept by those who keep its clients. */
export function keeperOf({ viewer }: Pick<Work, "viewer">): string {
  const agency = actingAgency(viewer);
  const verdict = mayKeepClients(viewer, { agencyId: agency });
  if (verdict === "allowed") return agency;
  if (verdict === "hidden") throw noSuchWebhook();
  throw new Forbidden(
    "Only those who administer your agency's rights may change its webhooks.",
    "기관의 권한 관리자만 웹훅을 변경할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
}

/** A webhook of the caller's own agency, locked until commit; that of another is as missing as none. */
export async function findOwnWebhook(work: Work, id: string): Promise<WebhookRow> {
  const agencyId = keeperOf(work);
  const found = await work.tx.findOne(WebhookRow, { where: { id, agencyId }, lock: { mode: "pessimistic_write" } });
  if (!found) throw noSuchWebhook();
  return found;
}

const noSuchWebhook = () => new NotFound("No such webhook.", "해당 웹훅을 찾을 수 없습니다.");

export const noSuchDelivery = () =>
  new NotFound("Nothing with this id was sent there.", "해당 웹훅으로 발송된 이벤트를 찾을 수 없습니다.");
