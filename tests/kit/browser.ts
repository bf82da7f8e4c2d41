import { createHash, randomBytes } from "node:crypto";
import type { Hub } from "./the-hub";

/** A browser as far as a sign-in needs one: it keeps cookies, and follows where it is led by hand. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  readonly seen: string[] = [];

  constructor(private readonly base: string) {}

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(address, this.base), {
      ...init,
      redirect: "manual",
      headers: { ...(init.headers as Record<string, string>), cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      this.seen.push(set);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  plant(name: string, value: string): void {
    this.cookies.set(name, value);
  }
}

export type SignIn = { app: string; path: string; verifier: string; state: string; nonce: string };

export const aSignIn = (app = "tteurak-console", path = "/console/signed-in"): SignIn => ({
  app,
  path,
  verifier: randomBytes(32).toString("base64url"),
  state: randomBytes(8).toString("hex"),
  nonce: randomBytes(8).toString("hex"),
});

/** The address at which a sign-in begins; a test changes what is sent along. */
export function startOf(hub: Hub, { app, path, verifier, state, nonce }: SignIn, changed: Record<string, string> = {}) {
  const wanted = {
    client_id: app,
    redirect_uri: `${hub.url}${path}`,
    response_type: "code",
    scope: "openid",
    state,
    nonce,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changed,
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== "");
  return `${hub.url}/oidc/auth?${new URLSearchParams(given)}`;
}

/** Fills in the page and goes on to where the app is told the code. */
export async function signInAs(browser: Browser, start: string, login: string, password: string) {
  const first = await browser.go(start);
  const page = first.headers.get("location") ?? "";
  if (!page.includes("/interaction/")) return { page: first, back: new URL(page, start) };
  await browser.go(page);
  const posted = await browser.go(page, { method: "POST", body: new URLSearchParams({ login, password }) });
  if (posted.status !== 303) return { page: posted, back: null };
  const resumed = await browser.go(posted.headers.get("location") ?? "");
  return { page: resumed, back: new URL(resumed.headers.get("location") ?? "", start) };
}

export type PersonTokens = { status: number; access_token?: string; id_token?: string; error?: string };

export async function redeem(hub: Hub, signIn: SignIn, code: string, changed: Record<string, string> = {}) {
  const body = {
    grant_type: "authorization_code",
    client_id: signIn.app,
    redirect_uri: `${hub.url}${signIn.path}`,
    code,
    code_verifier: signIn.verifier,
    ...changed,
  };
  const response = await fetch(`${hub.url}/oidc/token`, { method: "POST", body: new URLSearchParams(body) });
  return { status: response.status, ...((await response.json()) as object) } as PersonTokens;
}
