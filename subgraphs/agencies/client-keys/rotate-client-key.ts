import { newKey } from "../../../kit/credential";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import type { ClientRow } from "../clients/client.entity";
import { recordRightsChange } from "../rights/record-rights-change";
import { type ClientIsRevoked, clientIsRevoked } from "./client-is-revoked";
import { ClientKeyRow } from "./client-key.entity";
import { endEarlierKeys, overlapEnd } from "./end-earlier-keys";
import { findOwnClient } from "./find-client";

export type RotateClientKey = { clientId: string; overlapHours: number; idempotencyKey: string };
type Issued = { outcome: "ClientKeyIssued"; clientKeyId: string; clientId: string };
export type RotateClientKeyOutcome = (Issued & { key: string | null }) | ClientIsRevoked;

/** Gives a client a new key. The keys it had go on for as long as the caller chose, so that nothing need stop. */
export async function rotateClientKey(
  work: Work,
  { idempotencyKey, ...wish }: RotateClientKey,
): Promise<RotateClientKeyOutcome> {
  const client = await findOwnClient(work, wish.clientId);
  const end = overlapEnd(work.now, wish.overlapHours);
  let key: string | null = null;
  const outcome = await once(work, { operation: "rotateClientKey", key: idempotencyKey, request: wish }, async () => {
    if (client.status !== "active") return clientIsRevoked;
    const made = await issue(work, client, end);
    key = made.text;
    return { outcome: "ClientKeyIssued" as const, clientKeyId: made.id, clientId: client.id };
  });
  // The remembered outcome must not hold the key, so a repetition is answered without it.
  return outcome.outcome === "ClientKeyIssued" ? { ...outcome, key } : outcome;
}

async function issue(work: Work, client: ClientRow, end: Date): Promise<{ id: string; text: string }> {
  const { tx, viewer, now } = work;
  await endEarlierKeys(work, client.id, "secret", end);
  const { text, prefix, hash } = newKey();
  const id = newId("key");
  await tx.insert(ClientKeyRow, {
    id,
    clientId: client.id,
    agencyId: client.agencyId,
    kind: "secret",
    prefix,
    hash,
    validFrom: now,
    createdBy: viewer.actor,
    synthetic: client.synthetic,
  });
  await recordRightsChange(work, "client_key_issued", {
    agencyId: client.agencyId,
    clientId: client.id,
    clientKeyId: id,
  });
  return { id, text };
}
