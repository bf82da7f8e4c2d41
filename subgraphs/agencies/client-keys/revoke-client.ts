import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { ClientRow } from "../clients/client.entity";
import { recordRightsChange } from "../rights/record-rights-change";
import { mayEndClients } from "./client-key.policy";
import { findClient } from "./find-client";

export type RevokeClient = { clientId: string; idempotencyKey: string };
export type RevokeClientOutcome = { outcome: "ClientRevoked"; clientId: string };

/** Ends a client with all that it could prove itself with, its tokens included. There is no way back. */
export async function revokeClient(
  work: Work,
  { idempotencyKey, clientId }: RevokeClient,
): Promise<RevokeClientOutcome> {
  const client = await findClient(work, clientId, mayEndClients);
  return once(work, { operation: "revokeClient", key: idempotencyKey, request: { clientId } }, async () => {
    const { affected } = await work.tx.update(ClientRow, { id: clientId, status: "active" }, { status: "revoked" });
    if (affected) await recordRightsChange(work, "client_revoked", { agencyId: client.agencyId, clientId });
    return { outcome: "ClientRevoked", clientId };
  });
}
