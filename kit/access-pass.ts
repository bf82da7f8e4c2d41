import { createPassReader, createPassSigner, type Grant, type Term } from "./pass-token";
import type { Viewer } from "./viewer";

const TYPE = "access-pass+jwt";

/**
 * What `residents` lets one caller see of one person, for one purpose on one basis, for as long as a request takes. It
 * travels inside the graph, from the one who may give the permission to those who must obey it; no caller ever gets it.
 */
export type AccessPass = Grant &
  Readonly<{
    subject: string;
    /** The household that the person belongs to; null where it is in none. */
    household: string | null;
  }>;

export type PassIssuer = (pass: AccessPass, term: Term) => Promise<string>;

/** The pass for this person and this caller; null where there is none, or it is another's, another person's or over. */
export type PassChecker = (
  token: string | null | undefined,
  subject: string,
  viewer: Viewer,
  now: Date,
) => Promise<AccessPass | null>;

export const createPassIssuer = (privateKeyPem: string): Promise<PassIssuer> =>
  createPassSigner<AccessPass>(privateKeyPem, TYPE);

export async function createPassChecker(publicKeyPem: string): Promise<PassChecker> {
  const read = await createPassReader<AccessPass>(publicKeyPem, TYPE);
  return async (token, subject, viewer, now) => {
    const pass = await read(token, { subject, viewer, now });
    if (!pass) return null;
    const { household, agency, actor, purpose, basis, classes } = pass;
    return Object.freeze({ subject, household, agency, actor, purpose, basis, classes });
  };
}
