/** The condition that a centre is open on a day; one whose opening date nobody states stood already. `day` is a parameter. */
export const openOn = (day: string, alias = "t"): string =>
  `${alias}.status <> 'planned' and (${alias}.opened_on is null or ${alias}.opened_on <= ${day}::date)
   and (${alias}.closed_on is null or ${alias}.closed_on > ${day}::date)`;

/** What the codes of an area and of all its parts begin with: 2 digits of a sido, 5 of a sigungu, else all 10. */
export const codeStart = (area: string): string => {
  if (area.endsWith("00000000")) return area.slice(0, 2);
  return area.endsWith("00000") ? area.slice(0, 5) : area;
};
