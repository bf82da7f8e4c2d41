import type { IncomingMessage } from "node:http";
import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import { APPS } from "./apps";
import type { IssuerStore } from "./issuer-store";
import { PAGE_HEADERS, signInPage, type SignInProblem } from "./sign-in-page";

export const SIGN_IN_PATH = "/interaction/";
const LARGEST_FORM = 4096;

/** Shows the page at which people sign in, and leads those who did back to where they came from. */
export function serveSignIn(provider: Provider, store: IssuerStore): void {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith(SIGN_IN_PATH) || !["GET", "POST"].includes(ctx.method)) return next();
    const show = (problem?: SignInProblem): void => {
      ctx.set(PAGE_HEADERS);
      ctx.status = problem === "over" ? 400 : problem ? 401 : 200;
      ctx.body = signInPage(problem);
    };
    // The cookie of this very sign-in says which it is; an address alone, sent by somebody else, opens nothing.
    const asked = await provider.interactionDetails(ctx.req, ctx.res).catch(() => null);
    if (!asked || ctx.path !== `${SIGN_IN_PATH}${asked.uid}`) return show("over");
    if (ctx.method === "GET") return show();
    const form = await readForm(ctx.req);
    const accountId = form && (await store.signIn(form.get("login") ?? "", form.get("password") ?? ""));
    const app = APPS.find(({ id }) => id === asked.params.client_id);
    if (!accountId || !app || (await store.audienceOf(accountId)) !== app.audience) return show("wrong");
    const back = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId } });
    ctx.set("cache-control", "no-store");
    ctx.status = 303;
    ctx.redirect(back);
  });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FORM) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** Whoever signs in at a page of ours gets a token for the graph without being asked for each part of it. */
export async function grantToApp(ctx: KoaContextWithOIDC, provider: Provider, audience: string) {
  const { client, session, result } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  if (known) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid");
  grant.addResourceScope(audience, "");
  await grant.save();
  return grant;
}
