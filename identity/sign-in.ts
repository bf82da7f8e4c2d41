import type { IncomingMessage } from "node:http";
import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import { APPS } from "./apps";
import type { IssuerStore } from "./issuer-store";
import {
  firstSignInPage,
  LONGEST_PASSWORD,
  PAGE_HEADERS,
  SHORTEST_PASSWORD,
  signInPage,
  type SignInProblem,
} from "./sign-in-page";

export const SIGN_IN_PATH = "/interaction/";
const LARGEST_FORM = 4096;

/** Shows the page at which people sign in, and leads those who did back to where they came from. */
export function serveSignIn(provider: Provider, store: IssuerStore): void {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith(SIGN_IN_PATH) || !["GET", "POST"].includes(ctx.method)) return next();
    const isFirst = ctx.query.first !== undefined;
    const show = (problem?: SignInProblem): void => {
      ctx.set(PAGE_HEADERS);
      ctx.status = problem ? STATUS[problem] : 200;
      ctx.body = isFirst ? firstSignInPage(problem) : signInPage(problem);
    };
    // The cookie of this very sign-in says which it is; an address alone, sent by somebody else, opens nothing.
    const asked = await provider.interactionDetails(ctx.req, ctx.res).catch(() => null);
    if (!asked || ctx.path !== `${SIGN_IN_PATH}${asked.uid}`) return show("over");
    if (ctx.method === "GET") return show();
    const form = await readForm(ctx.req);
    if (isFirst && !isChosenWell(form)) return show("weak");
    const accountId = form && (await (isFirst ? chosen(store, form) : signedIn(store, form, asked.session?.uid)));
    const app = APPS.find(({ id }) => id === asked.params.client_id);
    if (!accountId || !app || (await store.audienceOf(accountId)) !== app.audience) return show("wrong");
    const back = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId } });
    ctx.set("cache-control", "no-store");
    ctx.status = 303;
    ctx.redirect(back);
  });
}

const STATUS: Record<SignInProblem, number> = { over: 400, weak: 400, wrong: 401 };

const field = (form: URLSearchParams, name: string): string => form.get(name) ?? "";

const signedIn = (store: IssuerStore, form: URLSearchParams, session?: string): Promise<string | null> =>
  store.signIn(field(form, "login"), field(form, "password"), session ?? null);

const chosen = (store: IssuerStore, form: URLSearchParams): Promise<string | null> =>
  store.choosePassword(field(form, "login"), field(form, "code"), field(form, "password"));

/** Long enough, and typed twice alike; what it is made of is its owner's business. */
const isChosenWell = (form: URLSearchParams | null): boolean => {
  const length = form?.get("password")?.length ?? 0;
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD && form?.get("password") === form?.get("again");
};

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
