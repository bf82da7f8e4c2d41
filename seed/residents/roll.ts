/**
 * A number from 0 to sides - 1 that depends on nothing but the slug and what is rolled for (FNV-1a): adding a person
 * changes no other.
 */
export function roll(slug: string, what: string, sides: number): number {
  let hash = 0x811c9dc5;
  for (const letter of `${slug}:${what}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The last bits of FNV-1a hardly differ between neighbours.
  return ((hash ^ (hash >>> 15)) >>> 0) % sides;
}
