import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { Work } from "../../../kit/work";
import { findOperators } from "../platforms/operated-by";
import { GraphChangeRow } from "./graph-change.entity";

type May = (viewer: Viewer, of: { agencyId: string | null; operators: readonly string[] }) => Verdict;

/** A change with which this caller may do something; one that is none of theirs is as missing as none. */
export async function findChange(
  { tx, viewer }: Work,
  where: { id?: string; name?: string },
  may: May,
): Promise<GraphChangeRow> {
  actingAgency(viewer);
  const [change] = await tx.find(GraphChangeRow, {
    where: { kind: "publish", ...where },
    order: { version: "desc" },
    take: 1,
  });
  const operators = change?.agencyId ? await findOperators(tx, change.agencyId) : [];
  const verdict = change ? may(viewer, { agencyId: change.agencyId, operators }) : "hidden";
  if (!change || verdict === "hidden") throw new NotFound("No such subgraph.", "해당 서브그래프가 없습니다.");
  if (verdict === "forbidden") throw notYours();
  return change;
}

export const notYours = (): Forbidden =>
  new Forbidden(
    "Only those who administer the platform at its operator may decide what joins the graph.",
    "플랫폼 운영기관의 플랫폼 관리자만 그래프에 무엇을 넣을지 결정할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
