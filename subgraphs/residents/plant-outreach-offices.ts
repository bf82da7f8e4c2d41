import type { EntityManager } from "typeorm";
import { plant } from "../../kit/plant";
import { AGENCIES } from "../../seed/agencies/agencies";
import { agencyId } from "../../seed/slugs";
import { OutreachOfficeRow } from "./signals/outreach.entity";

const MUNICIPALITIES = ["administrative_city", "autonomous_district", "city"];

/** Each city and district looks after its own area. */
export const plantOutreachOffices = (tx: EntityManager): Promise<void> =>
  plant(
    tx,
    OutreachOfficeRow,
    AGENCIES.flatMap(({ code, kind, area }) =>
      area && MUNICIPALITIES.includes(kind) ? [{ areaCode: area, agencyId: agencyId(code) }] : [],
    ),
  );
