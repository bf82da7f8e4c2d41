const WRITTEN = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?$/;
const IN_ONE = /^(\d{4})(\d{2})(\d{2})$/;
/** The days of a workbook are counted from here; of five figures they are from 1927 to 2173. */
const SERIAL = /^(\d{5})(?:\.0+)?$/;
const BEFORE_DAY_ONE = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** A day as Korean sheets write it (2024-09-03, 2024.9.3., 2024년 9월 3일, 20240903, or the serial day of a workbook); null for what is none. */
export function readDay(text: string): string | null {
  const serial = SERIAL.exec(text)?.[1];
  if (serial) return new Date(BEFORE_DAY_ONE + Number(serial) * DAY).toISOString().slice(0, 10);
  const [, year, month, day] = WRITTEN.exec(text) ?? IN_ONE.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const read = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${read}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(read) ? read : null;
}
