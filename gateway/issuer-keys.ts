import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import type { Log } from "../kit/log";

export type FetchJson = (url: string) => Promise<unknown>;

export type IssuerKeysParts = { issuer: string; log: Log; fetchJson?: FetchJson; now?: () => number };

const REFRESH_AFTER = 5 * 60_000;
const GIVEN_UP_AFTER = 60 * 60_000;
const ATTEMPT_EVERY = 10_000;
const ANSWER_WITHIN = 3000;

/**
 * The public keys of an issuer elsewhere. They are read again every 5 minutes and for a key that is not known, but never
 * more often than every 10 seconds, whatever is sent to us; while the issuer is away those that we have go on for an hour.
 */
export function issuerKeys({ issuer, log, fetchJson = overHttp, now = Date.now }: IssuerKeysParts): JWTVerifyGetKey {
  let known: { key: JWTVerifyGetKey; at: number } | null = null;
  let attemptedAt = -Infinity;
  let reading: Promise<void> | null = null;

  const mayAttempt = (): boolean => now() - attemptedAt >= ATTEMPT_EVERY;
  const read = (): Promise<void> => {
    if (!reading && mayAttempt()) {
      attemptedAt = now();
      reading = readKeys(issuer, fetchJson)
        .then((keys) => void (known = { key: createLocalJWKSet(keys), at: now() }))
        .catch((error: unknown) => log.error({ err: error }, "the keys of the token issuer cannot be read"))
        .finally(() => void (reading = null));
    }
    return reading ?? Promise.resolve();
  };
  const current = (): JWTVerifyGetKey => {
    if (known && now() - known.at < GIVEN_UP_AFTER) return known.key;
    throw new IssuerUnavailable();
  };

  return async (header, token) => {
    if (!known || now() - known.at >= GIVEN_UP_AFTER) await read();
    else if (now() - known.at >= REFRESH_AFTER) void read();
    try {
      return await current()(header, token);
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_JWKS_NO_MATCHING_KEY" || !mayAttempt()) throw error;
      await read();
      return current()(header, token);
    }
  };
}

/** No key of the issuer is known, so nobody can say whether a token is one of its own. */
export class IssuerUnavailable extends Error {}

async function readKeys(issuer: string, fetchJson: FetchJson): Promise<JSONWebKeySet> {
  const found = (await fetchJson(`${issuer}/.well-known/openid-configuration`)) as Record<string, unknown>;
  // Another issuer's document would bring another issuer's keys.
  if (found.issuer !== issuer || typeof found.jwks_uri !== "string")
    throw new Error("this is not the issuer's document");
  return (await fetchJson(found.jwks_uri)) as JSONWebKeySet;
}

async function overHttp(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN), redirect: "error" });
  if (!answer.ok) throw new Error(`the issuer answered with status ${answer.status}`);
  return answer.json();
}
