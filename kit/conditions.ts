type Condition = [value: unknown, holds: (at: string) => string];

/**
 * The conditions of a list whose values are given, each with the place of its parameter. What is not given is left out of
 * the statement, so that the plan that PostgreSQL keeps for it uses the index of what is given.
 */
export function conditions(...wishes: Condition[]): { where: string[]; parameters: unknown[] } {
  const given = wishes.filter(([value]) => value !== null && value !== undefined);
  return {
    where: given.map(([, holds], index) => holds(`$${index + 1}`)),
    parameters: given.map(([value]) => value),
  };
}
