import type { Reader } from "../../../kit/operation";
import { insistOnBasis } from "../../../kit/no-basis";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { saysWhy } from "../../../kit/no-statistics";
import { NoticeRow } from "./notice.entity";

/** Whom nothing reached and the caller's agency calls: what cannot wait first, then who waits longest. */
export async function findPeopleToCall(reader: Reader, wish: PageWish): Promise<Page<NoticeRow>> {
  const { viewer, evidence } = reader;
  const allowed = saysWhy(viewer);
  const page = await findPage<NoticeRow>(
    reader,
    {
      name: "peopleToCall",
      select: reader.reading.columns(NoticeRow, "n"),
      from: "notice n",
      parent: null,
      where: ["n.agency_id = $1", "n.state = 'call_list'", "$2::boolean"],
      parameters: [viewer.agency, viewer.audience === "partner" || viewer.audience === "staff"],
      order: ["(not n.urgent)::int", "extract(epoch from n.created_at)", "n.id"],
    },
    wish,
  );
  for (const { row } of page.rows)
    insistOnBasis(evidence, { subject: row.residentId, field: "Query.peopleToCall", dataClass: "WELFARE" }, allowed);
  return page;
}
