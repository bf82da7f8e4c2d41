import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import type * as OpenIdClient from "openid-client";
import { TERMINAL } from "../identity/apps";
import { StartError } from "../kit/errors";
import { run } from "./run";

const PAGE =
  "<!doctype html><meta charset=utf-8><title>뜨락</title><p>터미널로 돌아가십시오. Go back to your terminal.";

/** What never leaves this machine may be said in clear text. */
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/**
 * `npm run sign-in [-- --hub ADDRESS]`: a member of staff signs in with a browser on this machine, and the terminal is told
 * the token (RFC 8252), which lives for ten minutes. The hub is one with the issuer that it brings along.
 */
async function start(): Promise<{ close(): Promise<void> }> {
  const hub = addressOfHub();
  // An ES module, and loaded by nothing else.
  const client = await import("openid-client");
  const insecure = LOOPBACK.has(hub.hostname) ? [client.allowInsecureRequests] : [];
  const issuer = await client
    .discovery(new URL("/oidc", hub), TERMINAL.id, { id_token_signed_response_alg: "EdDSA" }, client.None(), {
      execute: insecure,
    })
    .catch(() => {
      throw new StartError("ISSUER_UNREACHABLE", `Nobody can sign in at ${hub.origin}. Name the hub with --hub.`);
    });
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  let isBack = false;
  const server = createServer((request, response) => {
    const back = URL.canParse(request.url ?? "", redirect) ? new URL(request.url ?? "", redirect) : null;
    // Any page in the browser can knock here; who does not bring what was sent along is nobody.
    const isAwaited = back?.pathname === TERMINAL.path && back.searchParams.get("state") === state && !isBack;
    response.writeHead(isAwaited ? 200 : 404, { "content-type": "text/html", connection: "close" });
    response.end(isAwaited ? PAGE : "");
    if (!back || !isAwaited) return;
    isBack = true;
    void redeem(client, issuer, back, { verifier, state });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const redirect = `http://127.0.0.1:${(server.address() as AddressInfo).port}${TERMINAL.path}`;
  const page = client.buildAuthorizationUrl(issuer, {
    redirect_uri: redirect,
    scope: "openid",
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  process.stdout.write(`Sign in with a browser on this machine:\n\n${page.href}\n\n`);
  return { close: async () => void server.close() };
}

function addressOfHub(): URL {
  const hub = addressSaid();
  if (hub.protocol === "https:" || LOOPBACK.has(hub.hostname)) return hub;
  throw new StartError(
    "ADDRESS_INSECURE",
    `The token would pass the network in clear text. Name ${hub.host} by https.`,
  );
}

function addressSaid(): URL {
  try {
    const { values } = parseArgs({ options: { hub: { type: "string", default: "http://127.0.0.1:4000" } } });
    return new URL(values.hub);
  } catch (error) {
    throw new StartError("COMMAND_UNKNOWN", `${(error as Error).message}. Say npm run sign-in -- --hub ADDRESS.`);
  }
}

async function redeem(
  client: typeof OpenIdClient,
  issuer: OpenIdClient.Configuration,
  back: URL,
  { verifier, state }: { verifier: string; state: string },
): Promise<void> {
  try {
    const checks = { pkceCodeVerifier: verifier, expectedState: state };
    const { access_token } = await client.authorizationCodeGrant(issuer, back, checks);
    process.stdout.write(`Your token, for ten minutes (Authorization: Bearer …):\n\n${access_token}\n`);
    process.exit(0);
  } catch (error) {
    const { error: why = "the hub did not answer" } = error as { error?: string };
    process.stderr.write(`SIGN_IN_FAILED: The sign-in was not finished (${why}). Run the command again.\n`);
    process.exit(1);
  }
}

run(start);
