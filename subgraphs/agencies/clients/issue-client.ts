import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { newKey } from "../../../kit/credential";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { AgencyRow } from "../agencies/agency.entity";
import { ClientKeyRow } from "../client-keys/client-key.entity";
import { mayOverseeClients } from "../client-keys/client-key.policy";
import { type PublicJwk, readPublicKey } from "../client-keys/read-public-key";
import { isActiveMember } from "../memberships/is-active-member";
import { findOperators } from "../platforms/operated-by";
import { recordRightsChange } from "../rights/record-rights-change";
import { ClientRow } from "./client.entity";
import { type Grants, insistOnGrants } from "./grants";
import { type NotAMember, notAMember } from "./not-a-member";

export type IssueClient = Grants & {
  agencyId: string;
  name: string;
  contract: ClientRow["audience"];
  publicKey?: string | null;
  idempotencyKey: string;
};
type Issued = { outcome: "ClientIssued"; clientId: string; clientKeyId: string };
export type IssueClientOutcome = (Issued & { key: string | null }) | NotAMember;

/** Makes a system of a member known to the hub, with what it may ask for and its first key. */
export async function issueClient(work: Work, { idempotencyKey, ...wish }: IssueClient): Promise<IssueClientOutcome> {
  const { tx, viewer, now } = work;
  const operator = actingAgency(viewer);
  const agency = await tx.findOneBy(AgencyRow, { id: wish.agencyId });
  const verdict = agency ? mayOverseeClients(viewer, { operators: await findOperators(tx, agency.id) }) : "hidden";
  if (!agency || verdict === "hidden")
    throw new NotFound("You operate no platform with such a member.", "운영하는 플랫폼에 해당 참여기관이 없습니다.");
  if (verdict === "forbidden")
    throw new Forbidden(
      "Only those who administer the platform may make clients.",
      "플랫폼 관리자만 클라이언트를 등록할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const name = wish.name.trim();
  if (name.length < 1 || name.length > 100)
    throw new Invalid("A name has 1 to 100 characters.", "이름은 1자에서 100자 사이여야 합니다.", "NAME_INVALID");
  insistOnGrants(wish, agency.kind, seoulDate(now));
  const jwk = wish.publicKey ? readPublicKey(wish.publicKey) : null;
  let key: string | null = null;
  const outcome = await once(work, { operation: "issueClient", key: idempotencyKey, request: wish }, async () => {
    if (!(await isActiveMember(work, agency.id, operator))) return notAMember;
    const made = await make(work, { ...wish, name }, jwk);
    key = made.key;
    return made.outcome;
  });
  // The remembered outcome must not hold the key, so a repetition is answered without it.
  return outcome.outcome === "ClientIssued" ? { ...outcome, key } : outcome;
}

type Made = { key: string | null; outcome: Issued };

async function make(work: Work, wish: Omit<IssueClient, "idempotencyKey">, jwk: PublicJwk | null): Promise<Made> {
  const { tx, viewer, now } = work;
  const { agencyId, name, contract: audience } = wish;
  const [purposes, bases] = [[...new Set(wish.purposes)], [...new Set(wish.bases)]];
  const clientId = newId("cli");
  await tx.insert(ClientRow, {
    id: clientId,
    agencyId,
    name,
    audience,
    status: "active",
    purposes,
    bases,
    createdAt: now,
    synthetic: false,
  });
  const clientKeyId = newId("key");
  const secret = jwk ? null : newKey();
  await tx.insert(ClientKeyRow, {
    id: clientKeyId,
    clientId,
    agencyId,
    ...(secret && { kind: "secret", prefix: secret.prefix, hash: secret.hash }),
    ...(jwk && { kind: "public", kid: jwk.kid, jwk }),
    validFrom: now,
    createdBy: viewer.actor,
    synthetic: false,
  });
  await recordRightsChange(work, "client_issued", { agencyId, clientId, purposes, bases });
  await recordRightsChange(work, "client_key_issued", { agencyId, clientId, clientKeyId });
  return { key: secret?.text ?? null, outcome: { outcome: "ClientIssued", clientId, clientKeyId } };
}
