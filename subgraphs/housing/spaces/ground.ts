import type { EntityManager } from "typeorm";

/** What it depends on whose word counts for a space: where it lies, whose complex it is, and which programme it serves. */
export type Ground = {
  spaceId: string;
  complexId: string;
  ownerAgencyId: string | null;
  managerAgencyId: string | null;
  areas: string[];
  programmeId: string | null;
};

/** To be selected from `groundFrom`, as `ground`. */
export const GROUND = `json_build_object('spaceId', s.id, 'complexId', c.id, 'ownerAgencyId', c.owner_agency_id,
  'managerAgencyId', c.manager_agency_id, 'programmeId', p.programme_id,
  'areas', array(select a.area_code from complex_area a where a.complex_id = c.id)) as ground`;

/** A space with its complex and what it is doing on a day, a parameter such as `$2`. */
export const groundFrom = (day: string): string => `space s join complex c on c.id = s.complex_id
  left join space_status p on p.space_id = s.id and p.valid_from <= ${day}::date
    and (p.valid_to is null or p.valid_to > ${day}::date)`;

export async function findGround(tx: EntityManager, spaceId: string, today: string): Promise<Ground | null> {
  const [found]: { ground: Ground }[] = await tx.query(`select ${GROUND} from ${groundFrom("$2")} where s.id = $1`, [
    spaceId,
    today,
  ]);
  return found?.ground ?? null;
}
