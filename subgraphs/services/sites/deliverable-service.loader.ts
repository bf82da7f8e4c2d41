import { byArguments, loadMany } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { type DeliveryMode, ServiceRow } from "../services/service.entity";
import type { DeliverableService } from "./deliverable-service.type";

type At = { day: string; mode: DeliveryMode | null };
type Reached = ServiceRow & { dwelling: string; modes: DeliveryMode[] };

/** A complex with its city, county or district; null where that is not known. */
export type Dwelling = { complexId: string; sigunguCode: string | null };

/**
 * What reaches the dwellings of complexes. A space of the complex is reached there alone; whoever comes to homes, goes out or
 * calls does so in the city, county or district in which the service has a place: no source states areas more exactly.
 */
export const deliverableLoaders = ({ reading }: Reader) => {
  const load = byArguments(({ day, mode }: At) =>
    loadMany(
      async (dwellings: string[]) => {
        const wanted = dwellings.map((dwelling) => JSON.parse(dwelling) as Dwelling);
        return reading.query<Reached>(
          `select d.dwelling, d.modes, ${reading.columns(ServiceRow)}
           from ${reading.table(ServiceRow)} t join (
             select r.dwelling, r.service_id, array(select m from unnest(s.delivery_modes) m
               where (r.here or m <> 'in_complex_space') and ($5::text is null or m = $5)) as modes
             from (
               select k.dwelling, l.service_id, bool_or(l.complex_id is not distinct from k.complex) as here
               from unnest($1::text[], $2::text[], $3::text[]) k(dwelling, complex, sigungu)
               join service_at_location l on l.complex_id = k.complex or l.area_codes @> array[k.sigungu]
               where ${validOn("$4", "l")} group by 1, 2) r
             join service s on s.id = r.service_id and s.status = 'active') d on d.service_id = t.id
           where cardinality(d.modes) > 0 order by d.dwelling, t.name, t.id`,
          [dwellings, wanted.map((one) => one.complexId), wanted.map((one) => one.sigunguCode), day, mode],
        );
      },
      ({ dwelling }) => dwelling,
    ),
  );
  return {
    deliverableServices:
      (at: At) =>
      async (dwelling: Dwelling): Promise<DeliverableService[]> => {
        const reached = await load(at).load(JSON.stringify(dwelling));
        return reached.map(({ dwelling: _dwelling, modes, ...service }) => ({ service, modes }));
      },
  };
};
