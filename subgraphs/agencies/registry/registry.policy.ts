import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import { MEMBER_ADMINISTRATOR, operatorOf } from "../rights/rights.policy";

/** Somebody who takes part in a platform, and who operates it. */
type Of = { agencyId: string | null; operators: readonly string[] };

/** An agency's own systems bring its subgraph, and the staff whose duty its systems are. */
export function mayBringSubgraph(viewer: Viewer): Verdict {
  if (!viewer.agency) return "hidden";
  if (viewer.audience === "partner") return "allowed";
  return viewer.audience === "staff" && viewer.duties.includes(MEMBER_ADMINISTRATOR) ? "allowed" : "forbidden";
}

/** Whether it joins the graph, people at the operator of its platform decide; no system does. */
export function mayApproveSubgraph(viewer: Viewer, { agencyId, operators }: Of): Verdict {
  const operator = operatorOf(viewer);
  if (operator !== null && operators.includes(operator)) return "allowed";
  return viewer.agency !== null && viewer.agency === agencyId ? "forbidden" : "hidden";
}

/** Its own agency takes it away, and so may who decided that it joins. */
export function mayWithdrawSubgraph(viewer: Viewer, of: Of): Verdict {
  if (viewer.agency !== null && viewer.agency === of.agencyId) return mayBringSubgraph(viewer);
  return mayApproveSubgraph(viewer, of);
}

/** The graph is everybody's: only people who decide for a platform bring an earlier one back. */
export const mayRollBack = (viewer: Viewer, operated: number): Verdict =>
  operatorOf(viewer) !== null && operated > 0 ? "allowed" : "forbidden";

/** Which graphs there were is for those who take part. */
export const maySeeGraphs = ({ audience }: Viewer): Verdict =>
  audience === "partner" || audience === "staff" ? "allowed" : "hidden";

/** The graph itself, whole and sealed, is for gateways alone. */
export const mayFollowGraph = ({ audience }: Viewer): Verdict => (audience === "hub" ? "allowed" : "hidden");
