import { Unauthenticated } from "./errors";
import type { Viewer } from "./viewer";

const signInFirst = (): Unauthenticated =>
  new Unauthenticated("Sign in with your agency's credential.", "기관 인증 정보로 접속하십시오.");

/** The agency for which somebody acts; who acts for none must sign in first. */
export function actingAgency({ agency }: Viewer): string {
  if (agency) return agency;
  throw signInFirst();
}

/** The same, with the account that acts for it. */
export function actingAccount({ agency, actor }: Viewer): { agency: string; actor: string } {
  if (agency && actor) return { agency, actor };
  throw signInFirst();
}
