import type { ClientMetadata } from "oidc-provider";

/** Where people of ours sign in from; it keeps no secret, so each sign-in brings a proof of its own (PKCE). */
export type App = { id: string; audience: "staff" | "self"; path: string };

/** A program on the machine of who signs in, which is told the code at a port of that machine (RFC 8252). */
export const TERMINAL: App = { id: "tteurak-terminal", audience: "staff", path: "/signed-in" };

export const APPS: readonly App[] = [
  { id: "tteurak-console", audience: "staff", path: "/console/signed-in" },
  { id: "tteurak-me", audience: "self", path: "/me/signed-in" },
  TERMINAL,
];

/**
 * Where people may be led back to: the app's own page, and, for a program on their own machine, a port of that machine
 * alone (RFC 8252).
 */
export const metadataOfApp = ({ id, path }: App, address: string): ClientMetadata => ({
  client_id: id,
  application_type: id === TERMINAL.id || address.startsWith("http:") ? "native" : "web",
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code"],
  response_types: ["code"],
  redirect_uris: [`${id === TERMINAL.id ? "http://127.0.0.1" : address}${path}`],
  post_logout_redirect_uris: [`${address}/`],
});
