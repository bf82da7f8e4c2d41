import type { Cipher } from "../../../kit/cipher";
import type { HealthCheckRow } from "./health-check.entity";
import type { Reading } from "./measures";

const place = (checkId: string): string => `health-check:${checkId}`;

export const sealReadings = (cipher: Cipher, checkId: string, readings: readonly Reading[]): Buffer =>
  cipher.seal(JSON.stringify(readings), place(checkId));

export const openReadings = (cipher: Cipher, { id, readings }: Pick<HealthCheckRow, "id" | "readings">): Reading[] =>
  JSON.parse(cipher.open(readings, place(id))) as Reading[];
