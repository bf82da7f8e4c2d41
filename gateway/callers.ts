import { LRUCache } from "lru-cache";
import { ANONYMOUS, makeViewer } from "../kit/caller-context";
import { hashOf, isMistyped } from "../kit/credential";
import { Forbidden, Refusal, Unauthenticated } from "../kit/errors";
import type { Log } from "../kit/log";
import type { SubgraphRequest } from "../kit/runtime";
import type { Audience, HeldRole, Viewer } from "../kit/viewer";
import { type AccessTokens, isToken } from "./access-token";
import { type AskAgencies, askAsHub } from "./ask-agencies";
import { createGuessedCredentials } from "./guessed-credentials";
import { type KnownCaller, NOTHING_GRANTED } from "./stated-access";

/** What `agencies` tells a gateway of a credential; it alone keeps clients. */
type ClientAccess = {
  actor: string;
  agencyId: string | null;
  agencyKind: string | null;
  audience: Audience;
  status: string;
  membershipStatus: string | null;
  /** Of somebody who signed in. */
  duties?: string[];
  purposes: string[];
  bases: string[];
  roles: { programmeId: string; role: string; scope: string[]; until: string | null }[];
};

/** Finds out who presents a credential, and what it may state; nobody without one. */
export type Callers = (authorization: string | undefined, address: string) => Promise<KnownCaller>;

const FRESH_FOR = 2000;
const STALE_AFTER = 5000;
const REMEMBERED = 10_000;

const ACCESS =
  "agencyId agencyKind audience status membershipStatus purposes bases roles { programmeId role scope until }";
const BY_KEY = `query Caller($hash: String!) { access: clientByKeyHash(keyHash: $hash) { actor: clientId ${ACCESS} } }`;
const BY_TOKEN = `query Caller($id: ID!, $kid: String) {
  access: clientByToken(clientId: $id, kid: $kid) { actor: clientId ${ACCESS} }
}`;
const BY_ACCOUNT = `query Caller($id: ID!) { access: accountByToken(subject: $id) { actor duties ${ACCESS} } }`;

/** Something that somebody showed, under the name by which it is remembered, and how to ask whose it is. */
type Credential = { name: string; question: SubgraphRequest };

type Known = { access: ClientAccess | null; at: number };

/** What is known of a credential is asked again after 2 s, and forgotten after 5 s when `agencies` does not answer. */
export function createCallers(ask: AskAgencies, log: Log, tokens: AccessTokens): Callers {
  // Requests that come with one credential at once share one question.
  const known = new LRUCache<string, Known, SubgraphRequest>({
    max: REMEMBERED,
    ttl: FRESH_FOR,
    fetchMethod: async (_name, _stale, { context }) => ({ access: await accessOf(ask, context), at: Date.now() }),
    allowStaleOnFetchRejection: true,
    noDeleteOnFetchRejection: true,
  });

  const guessed = createGuessedCredentials(Date.now);
  const isKnown = ({ name }: Credential): boolean => !!known.peek(name, { allowStale: true })?.access;

  const lookUp = async ({ name, question }: Credential): Promise<ClientAccess | null> => {
    const found = await known.fetch(name, { context: question }).catch((error: unknown) => {
      log.error({ err: error }, "agencies cannot say whose credential this is");
      return undefined;
    });
    if (!found || Date.now() - found.at > STALE_AFTER) throw new CredentialsUnavailable();
    return found.access;
  };

  const accessBy = async (credential: Credential, address: string): Promise<ClientAccess | null> => {
    // Somebody who was let in before goes on, whoever else guesses behind the same address.
    if (isKnown(credential)) return lookUp(credential);
    guessed.take(address);
    const looking = lookUp(credential);
    const giveBack = (): void => guessed.giveBack(address);
    // What nobody holds is remembered for as long as it is fresh: there are more guesses than credentials.
    const forget = (): void => void (isKnown(credential) || known.delete(credential.name));
    looking.then((access) => (access ? giveBack() : setTimeout(forget, FRESH_FOR).unref()), giveBack);
    return looking;
  };

  return async (authorization, address) => {
    if (authorization === undefined) return { viewer: ANONYMOUS, granted: NOTHING_GRANTED, client: null };
    const [, key] = /^Bearer ([\w.~+/=-]{20,4096})$/i.exec(authorization) ?? [];
    const credential = key ? await credentialOf(key, tokens, log) : null;
    const access = credential && (await accessBy(credential, address));
    if (!access || access.status !== "ACTIVE")
      throw new Unauthenticated(
        "This credential is not known or no longer valid. Send one as `Authorization: Bearer …`, or none for open data.",
        "등록되지 않았거나 만료된 자격 증명입니다. 올바른 Bearer 토큰을 보내거나, 공개 데이터는 토큰 없이 요청하십시오.",
      );
    // An agency that never was a member may have a client; one that is none any more may not use it.
    if (access.membershipStatus !== null && access.membershipStatus !== "ACTIVE")
      throw new Forbidden(
        "The membership of this agency is suspended. Ask the platform's operator.",
        "이 기관의 참여가 정지되었습니다. 플랫폼 운영자에게 문의하십시오.",
        "MEMBERSHIP_SUSPENDED",
      );
    // People have duties, and systems have none.
    return { viewer: viewerOf(access), granted: access, client: access.duties ? null : access.actor };
  };
}

/** An API key or an access token; null for a token that nobody may trust. */
async function credentialOf(shown: string, tokens: AccessTokens, log: Log): Promise<Credential | null> {
  if (!isToken(shown)) {
    if (isMistyped(shown)) throw mistyped();
    const hash = hashOf(shown);
    return { name: `key ${hash}`, question: { query: BY_KEY, variables: { hash } } };
  }
  const holder = await tokens(shown).catch((error: unknown) => {
    log.error({ err: error }, "no token can be checked");
    throw new CredentialsUnavailable();
  });
  if (!holder) return null;
  const { subject, client, key } = holder;
  // Somebody signed in: the client is only the page at which they did.
  if (subject !== client)
    return { name: `account ${subject}`, question: { query: BY_ACCOUNT, variables: { id: subject } } };
  return {
    name: `token ${JSON.stringify([client, key])}`,
    question: { query: BY_TOKEN, variables: { id: client, kid: key } },
  };
}

async function accessOf(ask: AskAgencies, question: SubgraphRequest): Promise<ClientAccess | null> {
  return (await askAsHub<{ access: ClientAccess | null }>(ask, "credential", question)).access;
}

const mistyped = (): Unauthenticated =>
  new Unauthenticated(
    "This key was mistyped or cut off: its last letters do not fit the others.",
    "키가 잘못 입력되었거나 일부가 빠졌습니다. 키 전체를 다시 확인하십시오.",
    "CREDENTIAL_MISTYPED",
  );

/** Nobody can be told apart at the moment; open data goes on without a credential. */
export class CredentialsUnavailable extends Refusal {
  constructor() {
    super(
      "Credentials cannot be checked at the moment. Try again later; open data is served without one.",
      "지금은 자격 증명을 확인할 수 없습니다. 잠시 후 다시 시도하십시오. 공개 데이터는 토큰 없이 이용할 수 있습니다.",
      "CREDENTIALS_UNAVAILABLE",
      503,
    );
  }
}

const viewerOf = ({ agencyId, agencyKind, actor, audience, duties, roles }: ClientAccess): Viewer =>
  makeViewer({
    audience,
    agency: agencyId,
    agencyKind,
    actor,
    duties: duties ?? [],
    purpose: null,
    basis: null,
    roles: roles.map(({ programmeId, ...role }): HeldRole => ({ programme: programmeId, ...role })),
  });
