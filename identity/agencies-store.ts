import type { IssuerStore } from "./issuer-store";

type Answer = { data?: Record<string, unknown> | null; errors?: readonly { message: string }[] };
type Variables = Record<string, unknown>;

/** Asks `agencies` as a gateway on its own behalf. */
export type AskStore = (query: string, variables: Variables) => Promise<Answer>;

/** The issuer's store as `agencies` keeps it. Whatever it cannot say is an error: nothing is ever taken for not there. */
export function createAgenciesStore(send: AskStore): IssuerStore {
  const ask = async <Value>(field: string, query: string, variables: Variables): Promise<Value> => {
    const { data, errors } = await send(query, variables);
    if (errors || !data) throw new Error(errors?.[0]?.message ?? "agencies answered nothing");
    return data[field] as Value;
  };
  return {
    async client(id) {
      const found = await ask<{ id: string; keys: string[] } | null>("issuerClient", CLIENT, { id });
      return found && { id: found.id, keys: found.keys.map((key) => JSON.parse(key) as Record<string, unknown>) };
    },
    signIn: (login, password, session) => ask<string | null>("signIn", SIGN_IN, { login, password, session }),
    choosePassword: (login, code, password) =>
      ask<string | null>("choosePassword", CHOOSE_PASSWORD, { login, code, password }),
    async audienceOf(account) {
      const found = await ask<Account | null>("accountByToken", ACCOUNT, { account });
      // Whose agency is not let in signs in nowhere, and no session of theirs goes on.
      return found?.status === "ACTIVE" && (found.membershipStatus ?? "ACTIVE") === "ACTIVE" ? found.audience : null;
    },
    keep: ({ payload, ...record }, once) =>
      ask<boolean>("keepIssuerRecord", KEEP, { input: { ...record, payload: JSON.stringify(payload), once } }),
    find: async (kind, name) => read(await ask<Found>("issuerRecord", FIND, { kind, name })),
    findBySession: async (_kind, session) => read(await ask<Found>("issuerSession", FIND_SESSION, { session })),
    consume: (kind, name) => ask("consumeIssuerRecord", CONSUME, { kind, name }),
    remove: (kind, name) => ask("removeIssuerRecord", REMOVE, { kind, name }),
    removeGrant: (grant) => ask("removeIssuerGrant", REMOVE_GRANT, { grant }),
  };
}

type Account = { audience: string; status: string; membershipStatus: string | null };

type Found = { payload: string; consumedAt: string | null } | null;

const read = (found: Found): Record<string, unknown> | null =>
  found && {
    ...(JSON.parse(found.payload) as Record<string, unknown>),
    ...(found.consumedAt && { consumed: Math.floor(Date.parse(found.consumedAt) / 1000) }),
  };

const CLIENT = "query ($id: ID!) { issuerClient(id: $id) { id keys } }";
const SIGN_IN = `mutation ($login: String!, $password: String!, $session: String) {
  signIn(login: $login, password: $password, session: $session)
}`;
const CHOOSE_PASSWORD = `mutation ($login: String!, $code: String!, $password: String!) {
  choosePassword(login: $login, code: $code, password: $password)
}`;
const ACCOUNT = "query ($account: ID!) { accountByToken(subject: $account) { audience status membershipStatus } }";
const KEEP = "mutation ($input: KeepIssuerRecordInput!) { keepIssuerRecord(input: $input) }";
const FIND = "query ($kind: String!, $name: String!) { issuerRecord(kind: $kind, name: $name) { payload consumedAt } }";
const FIND_SESSION = "query ($session: String!) { issuerSession(session: $session) { payload consumedAt } }";
const CONSUME = "mutation ($kind: String!, $name: String!) { consumeIssuerRecord(kind: $kind, name: $name) }";
const REMOVE = "mutation ($kind: String!, $name: String!) { removeIssuerRecord(kind: $kind, name: $name) }";
const REMOVE_GRANT = "mutation ($grant: String!) { removeIssuerGrant(grant: $grant) }";
