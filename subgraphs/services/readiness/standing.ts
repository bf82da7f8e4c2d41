import { validOn } from "../../../kit/valid-on";
import type { Standing } from "./readiness";

export type StandingOfProgramme = Standing & { programmeId: string };

type Ask = (sql: string, parameters: unknown[]) => Promise<StandingOfProgramme[]>;

/** What is known of each of these programmes on a day, in one statement. */
export const standingsOf = (ask: Ask, programmes: readonly string[], day: string): Promise<StandingOfProgramme[]> =>
  ask(
    `select g.id as "programmeId",
       array(select distinct t.role from programme_role t where t.programme_id = g.id and ${validOn("$2")} order by 1) as roles,
       exists (select from service s where s.programme_id = g.id and s.delivery_modes && array['in_home', 'outreach', 'remote'])
         as "atHome",
       exists (select from service_at_location t join space_state p on p.space_id = t.space_id
         where t.programme_id = g.id and ${validOn("$2")} and p.status = 'in_service' and p.valid_from <= $2::date)
         as "roomInService",
       exists (select from programme_funding f where f.programme_id = g.id) as funded,
       coalesce(m.needs_training, false) as "needsTraining",
       exists (select from trained_staff r where r.programme_id = g.id and r.completed) as trained
     from programme g left join programme_template m on m.slug = g.template_slug
     where g.id = any($1)`,
    [programmes, day],
  );
