import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { insistOnNoStatistics } from "../../../kit/no-statistics";

export type ListedPerson = { residentId: string };

/**
 * An agency's worklist: those whose record it keeps, and those on whose open case it works. Each person once, in an order
 * that `orderKey` makes: in one that all agencies shared, two of them could tell by its place who a person is to the other.
 */
export function findPeople(reader: Reader, orderKey: string | null, wish: PageWish): Promise<Page<ListedPerson>> {
  insistOnNoStatistics(reader.viewer);
  return findPage(
    reader,
    {
      name: "people",
      select: `r.id as "residentId"`,
      from: "resident r",
      parent: null,
      where: [
        "r.status = 'active'",
        `r.id in (select seen from people_seen(array(
          select k.id from resident k where k.controller_agency_id = $1
          union
          select c.resident_id from case_record c left join programme_case p on p.case_id = c.id and p.valid_to is null
          where c.closed_on is null and $1 in (c.agency_id, p.agency_id))))`,
      ],
      parameters: [reader.viewer.agency, orderKey],
      order: ["sha256(convert_to($2::text || r.id, 'UTF8'))"],
    },
    wish,
  );
}
