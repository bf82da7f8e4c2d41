import { demoKey } from "../../kit/credential";
import { makeKeys } from "../../kit/keys";
import { aSignIn, Browser, redeem, signInAs, startOf } from "../kit/browser";
import { theServers } from "../kit/servers";
import type { Caller, Hub } from "../kit/the-hub";
import { OFFICER, OTHER_PERSON, type Persona, PERSONAS, type PersonaName } from "./personas";

/** Everybody of the matrix as a caller of the hub, with the credential that the persona really has. */
export async function signedIn(hub: Hub): Promise<Map<PersonaName, Caller>> {
  const callers = new Map<PersonaName, Caller>();
  for (const persona of PERSONAS) callers.set(persona.name, await callerFor(hub, persona));
  return callers;
}

async function callerFor(hub: Hub, { credential, stated, viewer }: Persona): Promise<Caller> {
  if (!credential) return hub.nobody;
  const caller =
    "client" in credential
      ? hub.as({ slug: credential.client, agency: credential.client })
      : hub.withAuthorization(`Bearer ${await tokenOf(hub, credential.login, viewer.audience === "self")}`);
  return stated.basis ? caller.stating(stated) : caller;
}

async function tokenOf(hub: Hub, login: string, isResident: boolean): Promise<string> {
  const signIn = isResident ? aSignIn("tteurak-me", "/me/signed-in") : aSignIn();
  const password = demoKey(makeKeys(theServers().keysDir).demo, PASSWORD_OF[login] ?? login);
  const { back } = await signInAs(new Browser(hub.url), startOf(hub, signIn), login, password);
  const { access_token } = await redeem(hub, signIn, back?.searchParams.get("code") ?? "");
  if (!access_token) throw new Error(`${login} cannot sign in`);
  return access_token;
}

/** Those whom the matrix made were given the passwords of others. */
const PASSWORD_OF: Record<string, string> = { [OTHER_PERSON.login]: "resident", [OFFICER]: "jpdc-admin" };
