import { caseIndicators, casesOfProgramme, discloseCases } from "./disclose-cases";

const count = (value: number, kept = true) => ({ value, synthetic: true, kept });

const cases = (open: number, programmes: Record<string, number>) => ({
  ...count(open),
  programmes: Object.entries(programmes).map(([code, value]) => ({ ...count(value), code, version: "1" })),
});

const told = (open: number, programmes: Record<string, number>) => {
  const { openCases, byProgramme } = discloseCases(cases(open, programmes));
  return [openCases, ...byProgramme.map((each) => each.openCases)].map(({ value }) => value ?? "c");
};

describe("telling open cases beside those of each programme", () => {
  it("withholds seven that are all of one sensitive programme, wherever they are asked for", () => {
    const seven = cases(7, { SUICIDE_FOLLOWUP: 7 });
    expect(told(7, { SUICIDE_FOLLOWUP: 7 })).toEqual(["c", "c"]);
    expect(casesOfProgramme(seven, { code: "SUICIDE_FOLLOWUP", version: "1" }).value).toBeNull();
    const indicators = caseIndicators({ ...seven, area: "5011033000", openedWithinYear: 7 }, "2026-06-30");
    expect([indicators.openCases.value, indicators.openedWithinYear.value]).toEqual([null, null]);
  });

  it.each([
    // open  programmes                                    told
    [7, { INTEGRATED: 7 }, [7, 7]],
    [7, { INTEGRATED: 7, SUICIDE_FOLLOWUP: 7 }, ["c", "c", "c"]],
    [20, { INTEGRATED: 13, SUICIDE_FOLLOWUP: 7 }, [20, "c", "c"]],
    [20, { INTEGRATED: 20, SUICIDE_FOLLOWUP: 7 }, [20, "c", "c"]],
    [10, { SUICIDE_FOLLOWUP: 7 }, ["c", "c"]],
    [6, { INTEGRATED: 3, SENIOR_CARE: 2, MEDICAL_AID: 1, DREAM_START: 1 }, [6, "c", "c", "c", "c"]],
    [4, { INTEGRATED: 4 }, ["c", "c"]],
    [7, {}, [7]],
    [0, {}, [0]],
  ])("%i cases, %j", (open, programmes, expected) => {
    expect(told(open, programmes as Record<string, number>)).toEqual(expected);
  });

  it("tells 0 for a programme without a case, and nothing where no cases are kept", () => {
    const other = { code: "ADDICTION", version: "1" };
    expect(casesOfProgramme(cases(7, { INTEGRATED: 7 }), other)).toMatchObject({ value: 0, status: "shown" });
    expect(casesOfProgramme({ ...count(0, false), programmes: [] }, other).status).toBe("not_available");
  });
});
