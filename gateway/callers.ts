import { LRUCache } from "lru-cache";
import { ANONYMOUS, HUB, makeViewer } from "../kit/caller-context";
import { hashOf } from "../kit/credential";
import { Forbidden, Refusal, Unauthenticated } from "../kit/errors";
import type { Log } from "../kit/log";
import type { SubgraphRequest } from "../kit/runtime";
import type { Audience, Caller, HeldRole, Origin, Viewer } from "../kit/viewer";

/** What `agencies` tells a gateway of a credential; it alone keeps clients. */
type ClientAccess = {
  clientId: string;
  agencyId: string;
  agencyKind: string;
  audience: Audience;
  status: string;
  membershipStatus: string | null;
  roles: { programmeId: string; role: string; scope: string[]; until: string | null }[];
};

export type AskAgencies = (request: SubgraphRequest, caller: Caller) => Promise<unknown>;

/** Finds out who presents a credential; nobody without one. */
export type Callers = (authorization: string | undefined) => Promise<Viewer>;

const FRESH_FOR = 2000;
const STALE_AFTER = 5000;
const REMEMBERED = 10_000;

const OF_ITS_OWN: Origin = { requestId: "credential", address: null };

const QUESTION = `query Caller($hash: String!) {
  clientByKeyHash(keyHash: $hash) {
    clientId agencyId agencyKind audience status membershipStatus roles { programmeId role scope until }
  }
}`;

type Known = { access: ClientAccess | null; at: number };

/** What is known of a credential is asked again after 2 s, and forgotten after 5 s when `agencies` does not answer. */
export function createCallers(ask: AskAgencies, log: Log): Callers {
  // Requests that come with one credential at once share one question.
  const known = new LRUCache<string, Known>({
    max: REMEMBERED,
    ttl: FRESH_FOR,
    fetchMethod: async (hash) => ({ access: await accessOf(ask, hash), at: Date.now() }),
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
  });

  const lookUp = async (hash: string): Promise<ClientAccess | null> => {
    const found = await known.fetch(hash).catch((error: unknown) => {
      log.error({ err: error }, "agencies cannot say whose credential this is");
      return undefined;
    });
    if (!found || Date.now() - found.at > STALE_AFTER) throw new CredentialsUnavailable();
    return found.access;
  };

  return async (authorization) => {
    if (authorization === undefined) return ANONYMOUS;
    const [, key] = /^Bearer ([\w.~+/=-]{20,512})$/i.exec(authorization) ?? [];
    const access = key ? await lookUp(hashOf(key)) : null;
    if (!access || access.status !== "ACTIVE")
      throw new Unauthenticated(
        "This credential is not known or no longer valid. Send one as `Authorization: Bearer …`, or none for open data.",
        "등록되지 않았거나 만료된 자격 증명입니다. 올바른 Bearer 토큰을 보내거나, 공개 데이터는 토큰 없이 요청하십시오.",
      );
    if (access.membershipStatus === "SUSPENDED" || access.membershipStatus === "EXPELLED")
      throw new Forbidden(
        "The membership of this agency is suspended. Ask the platform's operator.",
        "이 기관의 참여가 정지되었습니다. 플랫폼 운영자에게 문의하십시오.",
        "MEMBERSHIP_SUSPENDED",
      );
    return viewerOf(access);
  };
}

async function accessOf(ask: AskAgencies, hash: string): Promise<ClientAccess | null> {
  const { data, errors } = (await ask(
    { query: QUESTION, variables: { hash } },
    { viewer: HUB, origin: OF_ITS_OWN },
  )) as {
    data?: { clientByKeyHash: ClientAccess | null } | null;
    errors?: { message: string }[];
  };
  if (errors || !data) throw new Error(errors?.[0]?.message ?? "agencies answered nothing");
  return data.clientByKeyHash;
}

/** Nobody can be told apart at the moment; open data goes on without a credential. */
export class CredentialsUnavailable extends Refusal {
  constructor() {
    super(
      "Credentials cannot be checked at the moment. Try again later; open data is served without one.",
      "지금은 자격 증명을 확인할 수 없습니다. 잠시 후 다시 시도하십시오. 공개 데이터는 토큰 없이 이용할 수 있습니다.",
      "CREDENTIALS_UNAVAILABLE",
    );
  }
}

const viewerOf = ({ agencyId, agencyKind, clientId, audience, roles }: ClientAccess): Viewer =>
  makeViewer({
    audience,
    agency: agencyId,
    agencyKind,
    actor: clientId,
    duties: [],
    purpose: null,
    basis: null,
    roles: roles.map(({ programmeId, ...role }): HeldRole => ({ programme: programmeId, ...role })),
  });
