import type { Store } from "../../kit/database";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { CreateFacts20261122100000 } from "../../kit/facts/tables";
import { AgencyRow } from "./agencies/agency.entity";
import { AreaRow } from "./areas/area.entity";
import { CreateAreasAndAgencies20261122101000 } from "./migrations/20261122T1010-create-areas-and-agencies";

export const store: Store = {
  name: "agencies",
  rows: [FactSourceRow, StatedFigureRow, AreaRow, AgencyRow],
  migrations: [CreateFacts20261122100000, CreateAreasAndAgencies20261122101000],
};
