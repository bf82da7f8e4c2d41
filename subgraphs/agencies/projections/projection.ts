export type Projected = {
  complexes: number;
  workersPerComplex: number;
  jobs: number;
  coveredComplexes: number;
  targetComplexes: number;
  coverageRate: number;
};

/** Two decimals of the ratio are shown; the jobs are reckoned from the ratio itself. */
export function project(complexes: number, stated: { jobs: number; complexes: number }, covered: number): Projected {
  return {
    complexes,
    workersPerComplex: Math.round((stated.jobs / stated.complexes) * 100) / 100,
    jobs: Math.round((complexes * stated.jobs) / stated.complexes),
    coveredComplexes: covered,
    targetComplexes: stated.complexes,
    coverageRate: Math.round((covered / stated.complexes) * 1000) / 1000,
  };
}
