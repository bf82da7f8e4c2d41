import type { RolePermission } from "../../access/role-permissions";

export type Change = [what: string, by: RolePermission[], owner: "services" | "housing", sql: string];

/** What is said of who came to a session, by an agency, with the permissions of which one is enough. */
export const whoCame = (agency: string): Change[] => [
  [
    "a new entry on the list of a session",
    ["record_attendance"],
    "services",
    `insert into attendance (id, session_id, resident_id, audience, status, controller_agency_id, synthetic, inferred)
     values ('att_new', 'ses_role', 'res_new', 'tenant', 'present', '${agency}', false, false)`,
  ],
  [
    "an entry on the list of a session",
    ["record_attendance"],
    "services",
    "update attendance set status = 'excused' where id = 'att_role'",
  ],
  [
    "how many volunteers helped",
    ["record_attendance"],
    "services",
    `insert into volunteer_count (session_id, volunteers, version, counted_at, by_agency_id)
     values ('ses_role', 3, 1, now(), '${agency}')`,
  ],
  [
    "how many volunteers were said to have helped",
    ["record_attendance"],
    "services",
    "update volunteer_count set volunteers = 4 where session_id = 'ses_helped'",
  ],
  [
    "what somebody thought of a session",
    ["record_attendance"],
    "services",
    `insert into feedback (session_id, giver, score, by_agency_id) values ('ses_role', 'x', 3, '${agency}')`,
  ],
];
