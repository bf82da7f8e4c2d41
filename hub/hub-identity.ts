import type { FastifyInstance } from "fastify";
import { createLocalJWKSet } from "jose";
import { type AccessTokens, createAccessTokens } from "../gateway/access-token";
import type { AskAgencies } from "../gateway/ask-agencies";
import type { GatewayIdentity } from "../gateway/create-gateway";
import { issuerKeys } from "../gateway/issuer-keys";
import { createAgenciesStore } from "../identity/agencies-store";
import { openIssuer, publicKeys } from "../identity/issuer";
import { ISSUER_PATH, mountIssuer } from "../identity/mount-issuer";
import { HUB } from "../kit/caller-context";
import type { Clock } from "../kit/clock";
import type { GatewayKeys } from "../kit/keys";
import type { Log } from "../kit/log";

export type IdentitySettings = {
  /** Where clients reach the gateway; null: where it listens. */
  publicUrl: string | null;
  /** Somebody else's issuer; null: the hub brings its own. */
  issuer: string | null;
};

type Parts = IdentitySettings & { keys: GatewayKeys; ask: AskAgencies; clock: Clock; log: Log };

/** Whose tokens the hub takes: those of the issuer that is set, or else of one that it runs itself at `/oidc`. */
export function hubIdentity({ publicUrl, issuer, keys, ask, clock, log }: Parts): GatewayIdentity {
  let address = publicUrl;
  const here = (): string => {
    if (address) return address;
    throw new Error("the gateway does not listen yet");
  };
  const audience = (): string => `${here()}/graphql`;
  const embedded = (): string => `${here()}${ISSUER_PATH}`;

  let reading: Promise<AccessTokens> | undefined;
  const open = async (): Promise<AccessTokens> =>
    createAccessTokens({
      issuer: issuer ?? embedded(),
      audience: audience(),
      keys: issuer ? issuerKeys({ issuer, log }) : createLocalJWKSet(await publicKeys(keys.issuerPrivate)),
      clock,
    });
  const openEmbedded = () =>
    openIssuer({
      issuer: embedded(),
      audience: audience(),
      privateKey: keys.issuerPrivate,
      cookies: keys.issuerCookies,
      store: createAgenciesStore(async (query, variables) => {
        const asked = ask({ query, variables }, { viewer: HUB, origin: { requestId: "issuer", address: null } });
        return (await asked) as Awaited<ReturnType<Parameters<typeof createAgenciesStore>[0]>>;
      }),
      log,
    });
  return {
    tokens: async (token) => (await (reading ??= open()))(token),
    mount(app: FastifyInstance) {
      if (!issuer) mountIssuer(app, embedded, openEmbedded);
    },
    listensAt(url) {
      address ??= url;
    },
  };
}
