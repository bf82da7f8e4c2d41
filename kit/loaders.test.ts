import { loadersFrom } from "./loaders";
import type { Reader } from "./operation";

const reader = (today: string) => ({ today }) as unknown as Reader;

describe("the loaders of an operation", () => {
  const made: string[] = [];
  const makeLoaders = loadersFrom(
    ({ today }) => ({ agency: made.push(`agencies ${today}`), agencyByCode: today }),
    ({ today }) => ({ area: made.push(`areas ${today}`) }),
  );

  it("are made when the first of their folder is used, and once", () => {
    makeLoaders(reader("2025-01-01")).area.valueOf();
    made.length = 0;
    const load = makeLoaders(reader("2025-02-03"));
    expect(made).toEqual([]);
    expect([load.agency, load.agency, load.agencyByCode]).toEqual([1, 1, "2025-02-03"]);
    expect(made).toEqual(["agencies 2025-02-03"]);
  });

  it("belong to their operation alone", () => {
    const [one, other] = [makeLoaders(reader("2025-02-03")), makeLoaders(reader("2025-02-04"))];
    expect([one.agencyByCode, other.agencyByCode]).toEqual(["2025-02-03", "2025-02-04"]);
  });
});
