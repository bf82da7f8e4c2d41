/** The 110 capabilities of the five systems: how many each of them has. */
const ROWS = { S0: 31, S1: 22, S2: 22, S3: 20, S4: 15 };

export const CAPABILITY_IDS: string[] = Object.entries(ROWS).flatMap(([system, rows]) =>
  Array.from({ length: rows }, (_, index) => `${system}-${String(index + 1).padStart(2, "0")}`),
);
