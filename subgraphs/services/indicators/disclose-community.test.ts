import type { Sector } from "../programmes/programme.entity";
import { discloseCommunity } from "./disclose-community";

const programme = (once: number, again: number, sectors: Sector[] = []) => ({
  ...{ sectors, purposes: [], once, again, synthetic: true },
});
const told = (programmes: ReturnType<typeof programme>[], volunteers: number | null = null) => {
  const { participants, repeatParticipants } = discloseCommunity({ programmes, volunteers });
  return [participants, repeatParticipants].map(({ value, status }) => value ?? status[0]);
};

describe("telling how many came, and came again", () => {
  it.each([
    // once, again, told: all, again
    [20, 30, [50, 30]],
    [20, 0, [20, 0]],
    [20, 3, [23, "c"]],
    [3, 20, [23, "c"]],
    [1, 2, ["c", "c"]],
  ])("%i once and %i again", (once, again, expected) => {
    expect(told([programme(once, again)])).toEqual(expected);
  });
  it("tells of a programme for health from ten people on", () => {
    expect(told([programme(20, 9, ["health"])])).toEqual([29, "c"]);
    expect(told([programme(20, 10, ["health"])])).toEqual([30, 10]);
  });
  it("withholds the sum that would give away one of several programmes", () => {
    expect(told([programme(20, 30), programme(5, 6)])).toEqual([61, 36]);
    expect(told([programme(20, 30), programme(1, 2)])).toEqual(["c", "c"]);
  });
  it("knows nothing where no list was kept", () => {
    expect(told([])).toEqual(["n", "n"]);
  });
});

it.each([
  [null, null],
  [0, 0],
  [4, null],
  [5, 5],
])("of %s volunteers tells %s", (volunteers, expected) => {
  expect(discloseCommunity({ programmes: [], volunteers }).volunteers.value).toBe(expected);
});
