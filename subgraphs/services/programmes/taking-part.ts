import type { ProgrammeRow, Purpose } from "./programme.entity";

export type Aims = Pick<ProgrammeRow, "sectors" | "purposes">;

const FOR_HEALTH: readonly Purpose[] = ["chronic_disease", "medical_gap"];

/** Taking part in a programme for health already says something about a person's health. */
export const isForHealth = ({ sectors, purposes }: Aims): boolean =>
  sectors.includes("health") || purposes.some((purpose) => FOR_HEALTH.includes(purpose));

/** The same as a condition on a programme `p`. */
export const IS_FOR_HEALTH = `(p.sectors @> array['health'] or p.purposes && array[${FOR_HEALTH.map((one) => `'${one}'`).join()}])`;

/** Of which class it is that somebody takes part. */
export const classOfTakingPart = (aims: Aims): "HEALTH" | "WELFARE" => (isForHealth(aims) ? "HEALTH" : "WELFARE");
