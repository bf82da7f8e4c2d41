import { type Cell, discloseParts, disclose, NOT_AVAILABLE, THRESHOLD, withhold } from "../../../access/disclose";
import type { CasesInArea, OpenCases, ProgrammeVersion } from "./count-cases";
import { programmeThreshold } from "./programme-threshold";

export type ProgrammeCases = { programme: ProgrammeVersion; openCases: Cell };

/**
 * The open cases of one place and day, and the same by programme. Nearly every case has one programme, so that their
 * number is nearly the sum over the programmes: they get one verdict, whichever of them is asked for.
 */
export function discloseCases(counted: OpenCases): { openCases: Cell; byProgramme: ProgrammeCases[] } {
  const { total, parts } = discloseParts(
    counted.programmes.map((count) => ({ count, threshold: programmeThreshold(count.code) })),
    { count: counted, threshold: THRESHOLD },
  );
  return {
    openCases: total,
    byProgramme: counted.programmes.map(({ code, version }, index) => ({
      programme: { code, version },
      openCases: parts[index] ?? NOT_AVAILABLE,
    })),
  };
}

/** 0 where the place keeps cases and none is of this programme. */
export function casesOfProgramme(counted: OpenCases, { code, version }: ProgrammeVersion): Cell {
  const found = discloseCases(counted).byProgramme.find(
    ({ programme }) => programme.code === code && programme.version === version,
  );
  return found?.openCases ?? disclose({ value: 0, synthetic: false, kept: counted.kept });
}

const DEFINITION =
  "기관들이 이 허브에 기록하는 해당 지역과 그 하위 지역의 사례 수. 사례의 행정동을 기준으로 하며, 허브 밖에서 관리하는 사례는 세지 않는다.";

/** Where few cases have closed, those of the last year are nearly those that are open: withheld with them. */
export function caseIndicators(counted: CasesInArea, asOf: string) {
  const { openCases } = discloseCases(counted);
  const ofYear = { value: counted.openedWithinYear, synthetic: counted.synthetic, kept: counted.kept };
  return {
    asOf,
    definition: DEFINITION,
    openCases,
    openedWithinYear: openCases.status === "confidential" ? withhold(ofYear) : disclose(ofYear),
  };
}
