import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** The trend of a programme is for whoever reads its reports, and for whoever looks after health in it. */
export const mayReadTrend = ({ roles }: Viewer, programme: string, on: string): Verdict =>
  roles.some((role) =>
    (["read_reports", "record_health"] as const).some((permission) =>
      roleAllows([role], { permission, programme, on, at: role.scope }),
    ),
  )
    ? "allowed"
    : "forbidden";
