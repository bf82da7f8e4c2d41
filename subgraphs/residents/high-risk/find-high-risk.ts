import type { Reader } from "../../../kit/operation";
import { findPage, type Page, type PageWish } from "../../../kit/page";
import { insistOnNoStatistics } from "../../../kit/no-statistics";
import { HighRiskEntryRow } from "./high-risk.entity";
import { openRegisters } from "./open-registers";

export type FindHighRisk = { programmeId: string; overdue: boolean };

/** Who is on the register of a programme, whose review is due first at the top; overdue is what was due before today. */
export async function findHighRisk(
  reader: Reader,
  { programmeId, overdue }: FindHighRisk,
  wish: PageWish,
): Promise<Page<HighRiskEntryRow>> {
  const { reading, viewer, today } = reader;
  insistOnNoStatistics(viewer);
  const seen = await openRegisters(reader);
  return findPage(
    reader,
    {
      name: "highRiskRegister",
      select: reading.columns(HighRiskEntryRow),
      from: "high_risk_entry t",
      parent: null,
      where: [
        "t.programme_id = $1",
        "$1 = any($2::text[])",
        "t.state = 'active'",
        "(not $3::boolean or t.review_on < $4)",
      ],
      parameters: [programmeId, seen, overdue, today],
      order: ["t.review_on", "t.id"],
    },
    wish,
  );
}
