import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { type ClientIsRevoked, clientIsRevoked } from "../client-keys/client-is-revoked";
import { mayWidenClients } from "../client-keys/client-key.policy";
import { findClient } from "../client-keys/find-client";
import { isActiveMember } from "../memberships/is-active-member";
import { recordRightsChange } from "../rights/record-rights-change";
import { ClientRow } from "./client.entity";
import { type Grants, insistOnGrants, joined, without } from "./grants";
import { type NotAMember, notAMember } from "./not-a-member";

export type WidenClient = Grants & { clientId: string; idempotencyKey: string };
export type WidenClientOutcome = { outcome: "ClientWidened"; clientId: string } | ClientIsRevoked | NotAMember;

/** Lets a client state more purposes and bases. What it may state already it may state afterwards. */
export async function widenClient(work: Work, { idempotencyKey, ...wish }: WidenClient): Promise<WidenClientOutcome> {
  const { tx, viewer, now } = work;
  const operator = actingAgency(viewer);
  const { id: clientId, agencyId, status, ...held } = await findClient(work, wish.clientId, mayWidenClients);
  const { kind } = await tx.findOneByOrFail(AgencyRow, { id: agencyId });
  insistOnGrants(wish, kind, seoulDate(now));
  return once(work, { operation: "widenClient", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return clientIsRevoked;
    if (!(await isActiveMember(work, agencyId, operator))) return notAMember;
    const purposes = joined(held.purposes, wish.purposes);
    const bases = joined(held.bases, wish.bases);
    const more = { purposes: without(purposes, held.purposes), bases: without(bases, held.bases) };
    if (more.purposes.length + more.bases.length > 0) {
      await tx.update(ClientRow, { id: clientId }, { purposes, bases });
      await recordRightsChange(work, "client_widened", { agencyId, clientId, ...more });
    }
    return { outcome: "ClientWidened", clientId };
  });
}
