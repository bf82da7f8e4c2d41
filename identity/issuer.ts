import { createPrivateKey, createPublicKey } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { calculateJwkThumbprint, decodeProtectedHeader, type JSONWebKeySet, type JWK } from "jose";
import type { Configuration, KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Log } from "../kit/log";
import { createAdapter } from "./adapter";
import { APPS, metadataOfApp } from "./apps";
import { insistOnAssertion } from "./client-assertion";
import type { IssuerStore } from "./issuer-store";
import { grantToApp, serveSignIn, SIGN_IN_PATH } from "./sign-in";
import { whoMustSignIn } from "./who-must-sign-in";
import { PAGE_HEADERS, signedOutPage, signOutPage } from "./sign-in-page";

/** The claim by which a token says with which key its client signed for it. */
export const KEY_CLAIM = "client_key";

const TOKEN_LIFE = 600;
const SESSION_LIFE = 8 * 3600;
const SKEW = 30;
const SIGNING = ["EdDSA", "ES256"] as const;

export type IssuerParts = {
  /** Its own address, which is also its name in tokens. */
  issuer: string;
  /** Whom its tokens are for: the graph. */
  audience: string;
  privateKey: string;
  cookies: Buffer;
  store: IssuerStore;
  log: Log;
};

const NOTHING_HERE = { error: "not_found", error_description: "There is nothing at this address." };

export type Issuer = { answer(request: IncomingMessage, response: ServerResponse): void };

/** The public half of the issuer's key, as it is published. */
export async function publicKeys(privateKeyPem: string): Promise<JSONWebKeySet> {
  const jwk = createPublicKey(privateKeyPem).export({ format: "jwk" }) as JWK;
  return { keys: [{ ...jwk, ...(await namesOf(jwk)) }] };
}

const namesOf = async (jwk: JWK) => ({ kid: await calculateJwkThumbprint(jwk), alg: "EdDSA", use: "sig" });

/** A token issuer for development and small deployments (OAuth 2, OpenID Connect); a large one brings its own. */
export async function openIssuer(parts: IssuerParts): Promise<Issuer> {
  const { issuer, audience, privateKey, store, log } = parts;
  // Loaded when somebody wants a token: a start does not wait for it.
  const library = await import("oidc-provider");
  const jwk = createPrivateKey(privateKey).export({ format: "jwk" }) as JWK;
  const provider: Provider = new library.Provider(issuer, {
    ...configuration(parts),
    interactions: {
      policy: whoMustSignIn(library.interactionPolicy),
      url: (_ctx, { uid }) => `${new URL(issuer).pathname}${SIGN_IN_PATH}${uid}`,
    },
    loadExistingGrant: (ctx) => grantToApp(ctx, provider, audience),
    findAccount: async (_ctx, id) =>
      (await store.audienceOf(id)) ? { accountId: id, claims: async () => ({ sub: id }) } : undefined,
    adapter: createAdapter(store, library.errors),
    jwks: { keys: [{ ...jwk, ...(await namesOf(jwk)) }] } as Configuration["jwks"],
    assertJwtClientAuthClaimsAndHeader: async (_ctx, payload, header) =>
      insistOnAssertion(library.errors, issuer, payload, header),
  });
  provider.proxy = true;
  serveSignIn(provider, store);
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status === 404 && !ctx.body) Object.assign(ctx, { status: 404, body: NOTHING_HERE });
  });
  provider.on("server_error", (_ctx, error) => log.error({ err: error }, "the issuer could not answer"));
  const answer = provider.callback();
  return { answer: (request, response) => void answer(request, response) };
}

const configuration = ({ audience, cookies }: IssuerParts): Configuration => ({
  clients: APPS.map((app) => metadataOfApp(app, new URL(audience).origin)),
  clientAuthMethods: ["private_key_jwt", "none"],
  clockTolerance: SKEW,
  enabledJWA: {
    clientAuthSigningAlgValues: [...SIGNING],
    idTokenSigningAlgValues: ["EdDSA"],
  },
  clientDefaults: { id_token_signed_response_alg: "EdDSA" },
  responseTypes: ["code"],
  scopes: ["openid"],
  pkce: { required: () => true },
  cookies: {
    keys: [cookies.toString("base64url")],
    long: { httpOnly: true, sameSite: "lax", signed: true },
    short: { httpOnly: true, sameSite: "lax", signed: true },
  },
  ttl: {
    ClientCredentials: TOKEN_LIFE,
    AccessToken: TOKEN_LIFE,
    IdToken: TOKEN_LIFE,
    AuthorizationCode: 60,
    Interaction: 600,
    Session: SESSION_LIFE,
    Grant: SESSION_LIFE,
  },
  extraTokenClaims: (ctx, { kind }) => (kind === "ClientCredentials" ? { [KEY_CLAIM]: keyOf(ctx) } : undefined),
  renderError(ctx, { error, error_description }) {
    ctx.type = "application/json";
    ctx.body = { error, error_description };
  },
  features: {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => showPage(ctx, signOutPage(form)),
      postLogoutSuccessSource: (ctx) => showPage(ctx, signedOutPage()),
    },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== audience) throw new Error("unknown resource");
        return {
          scope: "",
          audience,
          accessTokenTTL: TOKEN_LIFE,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "EdDSA" } },
        };
      },
    },
  },
});

function showPage(ctx: KoaContextWithOIDC, body: string): void {
  ctx.set(PAGE_HEADERS);
  ctx.body = body;
}

/** The key that signed the assertion of this request; it was checked before. */
function keyOf({ oidc }: KoaContextWithOIDC): string | undefined {
  const assertion = oidc.params?.client_assertion;
  return typeof assertion === "string" ? decodeProtectedHeader(assertion).kid : undefined;
}
