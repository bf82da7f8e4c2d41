import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { recordRightsChange } from "../rights/record-rights-change";
import { type ClientIsRevoked, clientIsRevoked } from "./client-is-revoked";
import { ClientKeyRow } from "./client-key.entity";
import { endEarlierKeys, overlapEnd } from "./end-earlier-keys";
import { findOwnClient } from "./find-client";
import { readPublicKey } from "./read-public-key";

export type RegisterPublicKey = { clientId: string; publicKey: string; overlapHours: number; idempotencyKey: string };
export type RegisterPublicKeyOutcome =
  | { outcome: "PublicKeyRegistered"; clientKeyId: string; clientId: string }
  | { outcome: "PublicKeyKnown"; message: string; messageKo: string }
  | ClientIsRevoked;

/** Makes known with which key a client signs from now on; the ones before go on for as long as the caller chose. */
export async function registerPublicKey(
  work: Work,
  { idempotencyKey, ...wish }: RegisterPublicKey,
): Promise<RegisterPublicKeyOutcome> {
  const { tx, viewer, now } = work;
  const client = await findOwnClient(work, wish.clientId);
  const { id: clientId, agencyId, status, synthetic } = client;
  const end = overlapEnd(now, wish.overlapHours);
  const jwk = readPublicKey(wish.publicKey);
  return once(work, { operation: "registerPublicKey", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return clientIsRevoked;
    if (await tx.existsBy(ClientKeyRow, { clientId, kid: jwk.kid })) return known;
    await endEarlierKeys(work, clientId, "public", end);
    const id = newId("key");
    await tx.insert(ClientKeyRow, {
      id,
      clientId,
      agencyId,
      kind: "public",
      kid: jwk.kid,
      jwk,
      validFrom: now,
      createdBy: viewer.actor,
      synthetic,
    });
    await recordRightsChange(work, "client_key_issued", { agencyId, clientId, clientKeyId: id });
    return { outcome: "PublicKeyRegistered", clientKeyId: id, clientId };
  });
}

const known = {
  outcome: "PublicKeyKnown" as const,
  message: "This client had this key before. A key that was replaced or revoked does not come back: make a new pair.",
  messageKo: "이미 등록된 적이 있는 키입니다. 교체되었거나 폐기된 키는 다시 쓸 수 없으니 새 키 쌍을 만드십시오.",
};
