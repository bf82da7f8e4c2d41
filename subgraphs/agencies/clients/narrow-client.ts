import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { mayEndClients } from "../client-keys/client-key.policy";
import { findClient } from "../client-keys/find-client";
import { recordRightsChange } from "../rights/record-rights-change";
import { ClientRow } from "./client.entity";
import { type Grants, without } from "./grants";

export type NarrowClient = Grants & { clientId: string; idempotencyKey: string };
export type NarrowClientOutcome = { outcome: "ClientNarrowed"; clientId: string };

/** Takes purposes and bases from a client. What it may not state it may not state afterwards either. */
export async function narrowClient(
  work: Work,
  { idempotencyKey, ...wish }: NarrowClient,
): Promise<NarrowClientOutcome> {
  const { id: clientId, agencyId, status, ...held } = await findClient(work, wish.clientId, mayEndClients);
  return once(work, { operation: "narrowClient", key: idempotencyKey, request: wish }, async () => {
    const purposes = without(held.purposes, wish.purposes);
    const bases = without(held.bases, wish.bases);
    const less = { purposes: without(held.purposes, purposes), bases: without(held.bases, bases) };
    // A client that is revoked may state nothing at all.
    if (status === "active" && less.purposes.length + less.bases.length > 0) {
      await work.tx.update(ClientRow, { id: clientId }, { purposes, bases });
      await recordRightsChange(work, "client_narrowed", { agencyId, clientId, ...less });
    }
    return { outcome: "ClientNarrowed", clientId };
  });
}
