import { Forbidden } from "../../../kit/errors";
import type { Work } from "../../../kit/work";

/** So often may one account ask a day (a default of this hub, after P-38). */
export const MOST_LOOKUPS = 30;

/** Counts that an account asks whether the hub knows somebody, and refuses it where it has asked too often today. */
export async function countLookup({ tx, viewer, now }: Work): Promise<void> {
  const [counted]: { times: number }[] = await tx.query(
    `insert into person_lookup (agency_id, actor, day, times) values ($1, $2, ($3::timestamptz at time zone 'Asia/Seoul')::date, 1)
     on conflict (agency_id, actor, day) do update set times = person_lookup.times + 1 returning times`,
    [viewer.agency, viewer.actor, now],
  );
  if (counted && counted.times > MOST_LOOKUPS)
    throw new Forbidden(
      `An account may look up ${MOST_LOOKUPS} people a day. Go on tomorrow, or ask for a list instead.`,
      `계정당 하루 ${MOST_LOOKUPS}명까지 조회할 수 있습니다. 내일 다시 시도하거나 명단 조회를 요청하십시오.`,
      "LOOKUPS_USED_UP",
    );
}
