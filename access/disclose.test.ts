import { type Cell, disclose, discloseParts, SENSITIVE_THRESHOLD, THRESHOLD } from "./disclose";

const count = (value: number, kept = true) => ({ value, synthetic: true, kept });
const parts = (values: number[], threshold = THRESHOLD) => values.map((value) => ({ count: count(value), threshold }));
const told = (values: number[], threshold = THRESHOLD) =>
  discloseParts(parts(values, threshold)).parts.map(({ value }) => value ?? "c");

describe("telling one number of people", () => {
  it.each([
    [0, THRESHOLD, 0, "shown"],
    [1, THRESHOLD, null, "confidential"],
    [4, THRESHOLD, null, "confidential"],
    [5, THRESHOLD, 5, "shown"],
    [9, SENSITIVE_THRESHOLD, null, "confidential"],
    [10, SENSITIVE_THRESHOLD, 10, "shown"],
  ])("tells %i against %i as %s (%s)", (value, threshold, shown, status) => {
    expect(disclose(count(value), threshold)).toEqual({ value: shown, status, synthetic: true });
  });

  it("tells that nothing is kept, which is not 0", () => {
    expect(disclose(count(0, false))).toEqual({ value: null, status: "not_available", synthetic: false });
  });
});

describe("telling the parts of a total", () => {
  it("withholds the smallest other part where only one is small (D-02)", () => {
    expect(told([15, 11, 9, 6, 2])).toEqual([15, 11, 9, "c", "c"]);
  });
  it("withholds no more where the small parts cover one another (D-03)", () => {
    expect(told([15, 11, 9, 4, 3, 1])).toEqual([15, 11, 9, "c", "c", "c"]);
  });
  it("withholds a large part beside a single small one (D-03)", () => {
    expect(told([20, 20, 3])).toEqual(["c", 20, "c"]);
  });
  it("withholds one more where the sum of the small parts gives them away", () => {
    expect(told([20, 1, 1])).toEqual(["c", "c", "c"]);
  });
  it("withholds the total where nothing else is left to withhold", () => {
    expect(discloseParts(parts([4, 0])).total.status).toBe("confidential");
    expect(discloseParts(parts([9, 0], SENSITIVE_THRESHOLD)).total.status).toBe("confidential");
  });
  it("withholds a total whose only part is withheld, whatever the total itself may show", () => {
    expect(discloseParts(parts([7], SENSITIVE_THRESHOLD)).total.status).toBe("confidential");
  });
  it("withholds a total that is given and leaves too little to guess", () => {
    const whole = { count: count(7), threshold: THRESHOLD };
    const overlapping = [...parts([7], SENSITIVE_THRESHOLD), ...parts([7])];
    expect(discloseParts(overlapping, whole).total.status).toBe("confidential");
    expect(discloseParts(parts([3, 3, 1]), whole).total.value).toBe(7);
  });
  it("tells a total without parts, and nothing of one that is not kept", () => {
    expect(discloseParts([], { count: count(7), threshold: THRESHOLD }).total.value).toBe(7);
    expect(discloseParts([], { count: count(0, false), threshold: THRESHOLD }).total.status).toBe("not_available");
    expect(discloseParts([]).total.status).toBe("not_available");
  });
  it("neither counts nor hides parts that are not kept", () => {
    const answer = discloseParts([...parts([20, 8]), { count: count(0, false), threshold: THRESHOLD }]);
    expect(answer.total.value).toBe(28);
    expect(answer.parts.map(({ status }) => status)).toEqual(["shown", "shown", "not_available"]);
  });

  it("leaves each withheld part at least four possible values, whatever the numbers", () => {
    for (let code = 0; code < 9 ** 4; code++) {
      const values = [0, 1, 2, 3].map((place) => Math.floor(code / 9 ** place) % 9);
      const answer = discloseParts(parts(values));
      expect(values.every((value, index) => isTold(answer.parts[index]) || value > 0)).toBe(true);
      expect(values.some((value, index) => isTold(answer.parts[index]) && value > 0 && value < THRESHOLD)).toBe(false);
      const hidden = answer.parts.filter((part) => !isTold(part)).length;
      if (hidden === 0 || answer.total.value === null) continue;
      const rest = answer.total.value - answer.parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
      expect(possibleValues(rest, hidden)).toBeGreaterThanOrEqual(THRESHOLD - 1);
    }
  });
});

const isTold = (cell: Cell | undefined): boolean => cell?.status === "shown";

/** How many values the first of some numbers can have, each at least 1, that add up to a sum: found by trying. */
function possibleValues(sum: number, numbers: number): number {
  const ways = (left: number, howMany: number): boolean => (howMany === 0 ? left === 0 : left >= howMany);
  return Array.from({ length: sum }, (_, index) => index + 1).filter((first) => ways(sum - first, numbers - 1)).length;
}
