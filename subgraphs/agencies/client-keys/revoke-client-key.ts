import { IsNull } from "typeorm";
import { NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { ClientKeyRow } from "./client-key.entity";
import { mayEndClients } from "./client-key.policy";
import { findClient } from "./find-client";

export type RevokeClientKey = { clientKeyId: string; idempotencyKey: string };
export type RevokeClientKeyOutcome = { outcome: "ClientKeyRevoked"; clientKeyId: string; clientId: string };

const noSuchKey = () => new NotFound("No such key.", "해당 키를 찾을 수 없습니다.");

/** Ends one key now and for ever. One that was revoked before keeps the hour of its first revocation. */
export async function revokeClientKey(
  work: Work,
  { idempotencyKey, clientKeyId }: RevokeClientKey,
): Promise<RevokeClientKeyOutcome> {
  const { tx, viewer, now } = work;
  const key = await tx.findOneBy(ClientKeyRow, { id: clientKeyId });
  const client = await findClient(work, key?.clientId, mayEndClients, noSuchKey);
  return once(work, { operation: "revokeClientKey", key: idempotencyKey, request: { clientKeyId } }, async () => {
    const { affected } = await tx.update(
      ClientKeyRow,
      { id: clientKeyId, revokedAt: IsNull() },
      { revokedAt: now, revokedBy: viewer.actor },
    );
    if (affected)
      await recordRightsChange(work, "client_key_revoked", {
        agencyId: client.agencyId,
        clientId: client.id,
        clientKeyId,
      });
    return { outcome: "ClientKeyRevoked", clientKeyId, clientId: client.id };
  });
}
