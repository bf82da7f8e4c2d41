import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { CrisisSignalRow, type OutreachState, OutreachTaskRow } from "./outreach.entity";
import { actsForSecurityAgency } from "../discoveries/discovery.policy";

const own = ({ viewer }: Reader, alias: string) => ({
  parent: null,
  where: [`${alias}.agency_id = $1`, "$2::boolean"],
  parameters: [viewer.agency, actsForSecurityAgency(viewer)],
});

/** What the caller's city is to look after, what is due first at the top. */
export function findOutreachTasks(
  reader: Reader,
  state: OutreachState | null,
  wish: PageWish,
): Promise<Page<OutreachTaskRow>> {
  insistOnNoStatistics(reader.viewer);
  const { where, parameters, parent } = own(reader, "t");
  return findPage(
    reader,
    {
      name: "outreachTasks",
      select: reader.reading.columns(OutreachTaskRow, "t"),
      from: "outreach_task t",
      parent,
      where: [...where, "($3::text is null or t.state = $3)"],
      parameters: [...parameters, state],
      order: ["extract(epoch from t.due_at)", "t.id"],
    },
    wish,
  );
}

/** Signs of crisis in the caller's city that are open, the latest first. */
export function findCrisisSignals(reader: Reader, wish: PageWish): Promise<Page<CrisisSignalRow>> {
  insistOnNoStatistics(reader.viewer);
  const { where, parameters, parent } = own(reader, "s");
  return findPage(
    reader,
    {
      name: "crisisSignals",
      select: reader.reading.columns(CrisisSignalRow, "s"),
      from: "crisis_signal s",
      parent,
      where: [...where, "s.state = 'open'", "s.expires_at > $3"],
      parameters: [...parameters, reader.now],
      order: ["-extract(epoch from s.raised_at)", "s.id"],
    },
    wish,
  );
}
