import { makeViewer } from "./caller-context";
import { type Cipher, createCipher } from "./cipher";
import { createPassReader, createPassSigner, type Grant, type Term } from "./pass-token";
import type { Viewer } from "./viewer";

const TYPE = "home-pass+jwt";

/**
 * The access pass for partners that keep their data at home. To each home it names the person as that agency knows them,
 * which only that home can read, and as this one request names them; nothing in it lets two agencies join what they hold.
 */
export type HomePass = Grant &
  Readonly<{
    /** The person in this request alone. */
    handle: string;
    /** The person as the agency knows them whose home this is. */
    subjectKey: string;
  }>;

/** The person's name at each home that there is, sealed for that home; by the agency whose home it is. */
type Sealed = Grant & Readonly<{ at: Readonly<Record<string, string>> }>;

export type HomePassIssuer = (
  pass: Grant & { handle: string },
  subjectKeyFor: (home: string) => Promise<string>,
  term: Term,
) => Promise<string>;

/** The pass for this person and this caller; null where there is none, or it is another's, another person's or over. */
export type HomePassChecker = (
  token: string | null | undefined,
  handle: string,
  viewer: Viewer,
) => Promise<HomePass | null>;

export async function createHomePassIssuer(
  privateKeyPem: string,
  keys: ReadonlyMap<string, Buffer>,
): Promise<HomePassIssuer> {
  const sign = await createPassSigner<Sealed>(privateKeyPem, TYPE);
  const homes = [...keys].map(([home, key]) => ({ home, cipher: createCipher(key) }));
  return async ({ handle, ...grant }, subjectKeyFor, term) => {
    const at = await Promise.all(
      homes.map(async ({ home, cipher }) => [
        home,
        cipher.seal(await subjectKeyFor(home), handle).toString("base64url"),
      ]),
    );
    return sign({ ...grant, subject: handle, at: Object.fromEntries(at) as Sealed["at"] }, term);
  };
}

/** For the agency whose home it is, with the key that the hub's operator made for this home. */
export async function createHomePassChecker(
  publicKeyPem: string,
  home: string,
  homeKey: Buffer,
): Promise<HomePassChecker> {
  const read = await createPassReader<Sealed>(publicKeyPem, TYPE);
  const cipher = createCipher(homeKey);
  return async (token, handle, viewer) => {
    const pass = await read(token, { subject: handle, viewer, now: new Date() });
    const sealed = pass?.at[home];
    if (!pass || !sealed) return null;
    const { agency, actor, purpose, basis, classes } = pass;
    const subjectKey = opened(cipher, sealed, handle);
    if (!subjectKey) return null;
    return Object.freeze({ handle, subjectKey, agency, actor, purpose, basis, classes });
  };
}

/** Null for what was sealed with another key, or for another handle. */
function opened(cipher: Cipher, sealed: string, handle: string): string | null {
  try {
    return cipher.open(Buffer.from(sealed, "base64url"), handle);
  } catch {
    return null;
  }
}

/** Who asks, as a partner's home is told: who asks for themselves is known inside the hub by an id that no partner gets. */
export const toldAtHome = (viewer: Viewer): Viewer =>
  viewer.audience === "self" ? makeViewer({ ...viewer, actor: null }) : viewer;
