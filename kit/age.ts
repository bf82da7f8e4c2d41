/** Whether somebody born on a day is younger than so many years on another day; both as YYYY-MM-DD in Korea. */
export function isUnder(years: number, birthDate: string, on: string): boolean {
  const [year = "", ...monthAndDay] = birthDate.split("-");
  return [String(Number(year) + years).padStart(4, "0"), ...monthAndDay].join("-") > on;
}
