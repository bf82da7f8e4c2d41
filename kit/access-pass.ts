import { growHashTree, rootOf } from "./hash-tree";
import { type Addressee, createPassReader, createPassSigner, type Grant } from "./pass-token";
import type { Viewer } from "./viewer";

const TYPE = "access-pass+jwt";

/**
 * What `residents` lets one caller see of one person, for one purpose on one basis, for as long as a request takes. It
 * travels inside the graph, from the one who may give the permission to those who must obey it; no caller ever gets it.
 */
export type AccessPass = Grant & Opened;

/** What is opened of one person. */
type Opened = Readonly<{
  subject: string;
  /** The household that the person belongs to; null where it is in none. */
  household: string | null;
  classes: readonly string[];
}>;

/** One person of those that one caller is given passes for at once, and the end of the pass: not a moment later. */
export type Opening = Opened & { until: Date };

/** The passes for one caller, in the order of the people, with one signature for all of them. */
export type PassIssuer = (addressee: Addressee, openings: readonly Opening[], from: Date) => Promise<string[]>;

/**
 * For one operation of one caller: the pass for a person; null where there is none, or it is another's, another person's
 * or over. A signature that several passes of the operation share is checked once.
 */
export type PassChecker = (
  viewer: Viewer,
  now: Date,
) => (token: string | null | undefined, subject: string) => Promise<AccessPass | null>;

/**
 * A pass has three parts: what is signed, the person's own part, and the hashes that lead from that to the root of a hash
 * tree over the parts of all people of the operation. The root is the subject of what is signed, so a part that was
 * edited, or came from another operation, leads to a root that nobody signed.
 */
const BETWEEN_PARTS = "~";
const BETWEEN_HASHES = ".";

export async function createPassIssuer(privateKeyPem: string): Promise<PassIssuer> {
  const sign = await createPassSigner<Addressee>(privateKeyPem, TYPE);
  return async ({ agency, actor, purpose, basis }, openings, from) => {
    const texts = openings.map(({ subject, household, classes, until }) =>
      Buffer.from(JSON.stringify([subject, household, classes, until.getTime()])).toString("base64url"),
    );
    const { root, proofs } = growHashTree(texts);
    const until = new Date(Math.max(...openings.map((opening) => opening.until.getTime())));
    const signed = await sign({ subject: root, agency, actor, purpose, basis }, { from, until });
    return texts.map((text, index) => [signed, text, proofs[index]?.join(BETWEEN_HASHES)].join(BETWEEN_PARTS));
  };
}

export async function createPassChecker(publicKeyPem: string): Promise<PassChecker> {
  const read = await createPassReader<Addressee>(publicKeyPem, TYPE);
  return (viewer, now) => {
    const checked = new Map<string, ReturnType<typeof read>>();
    const readOnce = (signed: string, root: string): ReturnType<typeof read> => {
      const key = signed + root;
      const known = checked.get(key) ?? read(signed, { subject: root, viewer, now });
      checked.set(key, known);
      return known;
    };
    return async (token, wanted) => {
      const [signed, text, proof] = token?.split(BETWEEN_PARTS) ?? [];
      if (!signed || !text || proof === undefined) return null;
      const hashes = proof === "" ? [] : proof.split(BETWEEN_HASHES);
      const addressee = await readOnce(signed, rootOf(text, hashes));
      if (!addressee) return null;
      // Signed, so it has the form in which it was made.
      const [subject, household, classes, until] = JSON.parse(Buffer.from(text, "base64url").toString()) as [
        string,
        string | null,
        string[],
        number,
      ];
      if (subject !== wanted || now.getTime() >= until) return null;
      const { agency, actor, purpose, basis } = addressee;
      return Object.freeze({ subject, household, agency, actor, purpose, basis, classes });
    };
  };
}
