/** The first and the last code that the administrative dongs of an area can have. */
export type AreaRange = { first: string; last: string };

/**
 * Null for an area by which no record is kept: a legal dong (its three digits run from 101 to 249, those of eup and
 * myeon from 250, those of administrative dongs from 500) and a ri.
 */
export function areaRange(code: string): AreaRange | null {
  const parts = /^(\d{2})(\d{3})(\d{3})(\d{2})$/.exec(code);
  if (!parts) return null;
  const [, sido = "", sigungu = "", dong = "", ri = ""] = parts;
  if (ri !== "00") return null;
  if (dong !== "000") return Number(dong) < 250 ? null : { first: code, last: code };
  const known = sigungu === "000" ? sido : sido + sigungu;
  return { first: known.padEnd(10, "0"), last: known.padEnd(10, "9") };
}
