import { roleAllows } from "../../../access/role-permissions";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";

/** Whoever has the role to enrol in a programme, wherever that role holds: people are enrolled in it, not at a place. */
export const mayEnrol = ({ roles }: Pick<Viewer, "roles">, programme: string, on: string): Verdict =>
  roles.some((role) => roleAllows([role], { permission: "enrol", programme, on, at: role.scope }))
    ? "allowed"
    : "forbidden";
