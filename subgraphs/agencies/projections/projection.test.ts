import { project } from "./projection";

const STATED = { jobs: 500, complexes: 173 };

test.each([
  // complexes  jobs
  [173, 500],
  [15, 43],
  [1, 3],
  [346, 1000],
])("%i complexes → about %i jobs", (complexes, jobs) => {
  expect(project(complexes, STATED, 15)).toMatchObject({ complexes, jobs, workersPerComplex: 2.89 });
});

test("15 of 173 complexes are 8.7 % coverage", () => {
  expect(project(173, STATED, 15)).toMatchObject({ coveredComplexes: 15, targetComplexes: 173, coverageRate: 0.087 });
});
