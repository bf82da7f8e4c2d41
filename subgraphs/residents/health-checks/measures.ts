/** What is measured: its LOINC code, its unit in UCUM, and between what a living person's value lies. */
export const MEASURES = {
  systolic_blood_pressure: { code: "8480-6", unit: "mm[Hg]", lowest: 40, highest: 300 },
  diastolic_blood_pressure: { code: "8462-4", unit: "mm[Hg]", lowest: 20, highest: 200 },
  heart_rate: { code: "8867-4", unit: "/min", lowest: 20, highest: 250 },
  blood_glucose: { code: "2339-0", unit: "mg/dL", lowest: 20, highest: 800 },
  fasting_glucose: { code: "1558-6", unit: "mg/dL", lowest: 20, highest: 800 },
  hba1c: { code: "4548-4", unit: "%", lowest: 3, highest: 20 },
  body_weight: { code: "29463-7", unit: "kg", lowest: 2, highest: 300 },
  body_temperature: { code: "8310-5", unit: "Cel", lowest: 30, highest: 45 },
  oxygen_saturation: { code: "59408-5", unit: "%", lowest: 50, highest: 100 },
} as const;

export type Measure = keyof typeof MEASURES;
export type Reading = { measure: Measure; value: number };

/** Why these are no readings of one check; null where they are. */
export function whyNoReadings(readings: readonly Reading[]): Measure | "none" | null {
  if (readings.length === 0) return "none";
  const wrong = readings.find(({ measure, value }, index) => {
    const { lowest, highest } = MEASURES[measure];
    const again = readings.findIndex((other) => other.measure === measure) < index;
    return again || !(value >= lowest && value <= highest);
  });
  return wrong?.measure ?? null;
}
