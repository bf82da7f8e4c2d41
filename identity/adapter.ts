import { createHash } from "node:crypto";
import type { Adapter, AdapterPayload, errors } from "oidc-provider";
import type { IssuerClient, IssuerStore } from "./issuer-store";

type Errors = typeof errors;

/** Where the library keeps its records. Codes, sessions and the like are kept under a digest, never as they are. */
export function createAdapter(store: IssuerStore, { InvalidClientAuth }: Errors): (kind: string) => Adapter {
  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const { jti: _name, ...kept } = payload as Record<string, unknown>;
      const record = {
        kind,
        name: nameOf(id),
        payload: kept,
        expiresIn: expiresIn ?? null,
        grant: payload.grantId ?? null,
        session: kind === "Session" ? (payload.uid ?? null) : null,
      };
      const isAssertion = kind === "ReplayDetection";
      // The library asked before whether it was seen; of two that come at once, only this tells which was first.
      if (!(await store.keep(record, isAssertion)) && isAssertion)
        throw new InvalidClientAuth("client assertion tokens must only be used once");
    },
    async find(id) {
      if (kind === "Client") return metadataOf(await store.client(id));
      const payload = await store.find(kind, nameOf(id));
      return payload ? ({ ...payload, jti: id } as AdapterPayload) : undefined;
    },
    async findByUid(uid) {
      const payload = await store.findBySession(kind, uid);
      return (payload as AdapterPayload | null) ?? undefined;
    },
    async findByUserCode() {
      return undefined;
    },
    consume: (id) => store.consume(kind, nameOf(id)),
    destroy: (id) => store.remove(kind, nameOf(id)),
    revokeByGrantId: (grant) => store.removeGrant(grant),
  });
}

const nameOf = (id: string): string => createHash("sha256").update(id).digest("hex");

/** A client that has no key today cannot prove itself, so it is nobody. */
function metadataOf(client: IssuerClient | null): AdapterPayload | undefined {
  if (!client || client.keys.length === 0) return undefined;
  return {
    client_id: client.id,
    token_endpoint_auth_method: "private_key_jwt",
    grant_types: ["client_credentials"],
    redirect_uris: [],
    response_types: [],
    jwks: { keys: client.keys },
  } as AdapterPayload;
}
