import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { calculateJwkThumbprint, type JWK, type JWTHeaderParameters, SignJWT } from "jose";
import type { Hub } from "./the-hub";
import type { Persona } from "./personas";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

const REGISTER = `mutation ($input: RegisterPublicKeyInput!) {
  registerPublicKey(input: $input) {
    __typename
    ... on PublicKeyRegistered { clientKey { id kind kid } }
    ... on Problem { message messageKo }
  }
}`;

/** A pair with which a client signs for tokens. */
export type Pair = { private: KeyObject; jwk: JWK; kid: string; alg: "EdDSA" | "ES256" };

export async function aPair(alg: "EdDSA" | "ES256" = "EdDSA"): Promise<Pair> {
  const { privateKey, publicKey } =
    alg === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" }) as JWK;
  return { private: privateKey, jwk, kid: await calculateJwkThumbprint(jwk), alg };
}

let registered = 0;

/** Makes a pair known to the hub as the client's own, as its agency would. */
export async function register(hub: Hub, persona: Persona, client: string, pair: Pair, overlapHours = 1) {
  const idempotencyKey = `registration ${++registered}`;
  const input = { clientId: client, publicKey: JSON.stringify(pair.jwk), overlapHours, idempotencyKey };
  const { data, errors } = await hub.as(persona).send(REGISTER, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.registerPublicKey as { __typename: string; clientKey?: { id: string; kind: string; kid: string } };
}

export type Claims = { iss?: string; sub?: string; aud?: string | string[]; jti?: string; exp?: number; iat?: number };

/** What a client signs to get a token; a test changes what it is about. */
export function anAssertion(
  hub: Hub,
  client: string,
  pair: Pair,
  claims: Claims = {},
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const given = {
    iss: client,
    sub: client,
    aud: `${hub.url}/oidc`,
    jti: randomUUID(),
    iat: now,
    exp: now + 60,
    ...claims,
  };
  return new SignJWT(given).setProtectedHeader({ alg: pair.alg, kid: pair.kid, ...header }).sign(pair.private);
}

export type TokenAnswer = {
  status: number;
  access_token?: string;
  token_type?: string;
  expires_in?: number;
  error?: string;
};

export async function askForToken(
  hub: Hub,
  assertion: string,
  more: Record<string, string> = {},
): Promise<TokenAnswer> {
  const response = await fetch(`${hub.url}/oidc/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: assertion,
      ...more,
    }),
  });
  return { status: response.status, ...((await response.json()) as Omit<TokenAnswer, "status">) };
}
