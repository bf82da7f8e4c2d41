import type { Reader } from "../../../kit/operation";
import { AreaRow } from "../areas/area.entity";
import { CentreRow } from "./centre.entity";
import { codeStart, openOn } from "./open-on";

export type CentreNetworkState = {
  regionCode: string;
  initiativeId: string | null;
  central: CentreRow | null;
  centres: CentreRow[];
  districts: AreaRow[];
};

/** The housing welfare centres of a city on a day, beside all its districts; null where the city has none at all. */
export async function findNetwork({ reading }: Reader, region: string, on: string): Promise<CentreNetworkState | null> {
  const found = await reading.rows(
    CentreRow,
    `where starts_with(t.area_code, $1) and t.kind in ('central_hwc', 'regional_hwc') and ${openOn("$2")} order by t.area_code, t.id`,
    [codeStart(region), on],
  );
  if (found.length === 0) return null;
  const districts = await reading.rows(AreaRow, "where t.parent_code = $1 and t.level = 'sigungu' order by t.code", [
    region,
  ]);
  const [initiative] = await reading.query<{ id: string }>(
    "select id from initiative where area_code = $1 and kind = 'network' order by id limit 1",
    [region],
  );
  return {
    regionCode: region,
    initiativeId: initiative?.id ?? null,
    central: found.find((centre) => centre.kind === "central_hwc") ?? null,
    centres: found.filter((centre) => centre.kind === "regional_hwc"),
    districts,
  };
}

/** The districts of a network that no regional centre is responsible for. */
export function uncovered({ centres, districts }: CentreNetworkState): AreaRow[] {
  const served = new Set(centres.map((centre) => centre.areaCode));
  return districts.filter((district) => !served.has(district.code));
}
