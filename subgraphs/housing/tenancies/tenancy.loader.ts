import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { UnitRow } from "../units/unit.entity";
import { seesUnitOfTenancy } from "../units/unit.policy";
import type { TenancyRow } from "./tenancy.entity";
import { landlordOf } from "./tenancy.policy";

/** What a tenancy says without where it is. */
export type TenancyOfHousehold = Pick<TenancyRow, "id" | "status" | "validFrom" | "validTo"> & { householdId: string };
type UnitOfTenancy = UnitRow & { tenancyId: string };

export type TenanciesCounted = { complexId: string; active: number; endedWithinYear: number };

export const tenancyLoaders = ({ reading, viewer, today }: Reader) => ({
  /** No row where the viewer keeps no tenancy of the complex: hidden, missing and unknown are the same, and none is 0. */
  tenanciesCounted: byArguments(({ asOf }: { asOf: string }) =>
    loadOne(
      (complexes: string[]) =>
        reading.query<TenanciesCounted>(
          `select b.complex_id as "complexId",
             (count(*) filter (where t.status <> 'offered' and t.valid_from <= $3
               and (t.valid_to is null or t.valid_to > $3)))::int as active,
             (count(*) filter (where t.status <> 'offered' and t.valid_to <= $3
               and t.valid_to > $3::date - interval '1 year'))::int as "endedWithinYear"
           from building b join unit u on u.building_id = b.id join tenancy t on t.unit_id = u.id
           where b.complex_id = any($1) and t.controller_agency_id = $2 group by b.complex_id`,
          [complexes, landlordOf(viewer), asOf],
        ),
      (counted) => counted.complexId,
    ),
  ),
  /** Of households that were opened to this operation. */
  currentTenancy: loadOne(
    (households: string[]) =>
      reading.query<TenancyOfHousehold>(
        `select t.id, t.household_id as "householdId", t.status, t.valid_from as "validFrom", t.valid_to as "validTo"
         from tenancies_of($1) t where t.status <> 'offered' and ${validOn("$2")} order by t.valid_from, t.id`,
        [households, today],
      ),
    ({ householdId }) => householdId,
  ),
  /** There where it may be known where the household lives. */
  unitOfTenancy: loadOne(
    (tenancies: string[]) =>
      reading.query<UnitOfTenancy>(
        `select l.id as "tenancyId", ${reading.columns(UnitRow)} from tenancy l join unit t on t.id = l.unit_id
         where l.id = any($1) and $2::boolean`,
        [tenancies, seesUnitOfTenancy(viewer)],
      ),
    ({ tenancyId }) => tenancyId,
  ),
});
