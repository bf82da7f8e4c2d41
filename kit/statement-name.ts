import { LRUCache } from "lru-cache";

const REMEMBERED = 1000;

const names = new LRUCache<string, string>({ max: REMEMBERED });
let made = 0;

/** The name under which each connection of this process prepares a statement: one for each text, never used again for another. */
export function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  made += 1;
  const name = `tteurak_${made}`;
  names.set(sql, name);
  return name;
}
