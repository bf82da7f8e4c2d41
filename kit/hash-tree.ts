import { hash } from "node:crypto";

// A leaf is hashed in another way than what stands above it, so that neither passes for the other.
const LEAF = "leaf\0";
const NODE = "node\0";

const sha256 = (text: string): string => hash("sha256", text, "base64url");

const leafOf = (text: string): string => sha256(`${LEAF}${text}`);

// In one order, whichever of the two is proven: so a proof needs no directions.
const above = (one: string, other: string): string => sha256(`${NODE}${one < other ? one + other : other + one}`);

/** One hash that stands for all texts of a list, and for each text the hashes that lead from it to that one. */
export function growHashTree(texts: readonly string[]): { root: string; proofs: string[][] } {
  const proofs: string[][] = texts.map(() => []);
  let level = texts.map((text, place) => ({ hash: leafOf(text), places: [place] }));
  while (level.length > 1) {
    const next: typeof level = [];
    for (let index = 0; index < level.length; index += 2) {
      const [one, other] = [level[index], level[index + 1]];
      if (!one) continue;
      // The last of an odd number rises as it is.
      if (!other) {
        next.push(one);
        continue;
      }
      for (const place of one.places) proofs[place]?.push(other.hash);
      for (const place of other.places) proofs[place]?.push(one.hash);
      next.push({ hash: above(one.hash, other.hash), places: [...one.places, ...other.places] });
    }
    level = next;
  }
  return { root: level[0]?.hash ?? "", proofs };
}

/** The root of the tree that a text stands in, if the proof is one of that tree; another hash for anything else. */
export const rootOf = (text: string, proof: readonly string[]): string => proof.reduce(above, leafOf(text));
